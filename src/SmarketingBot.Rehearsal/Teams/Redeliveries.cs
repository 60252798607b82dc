using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>How Teams delivers at least once: what was not taken comes again, and so does, now and then, what was.</summary>
internal sealed class Redeliveries(SimulatedTeams teams, BotLine line)
{
    public async Task<TurnOutcome> Post(JsonNode activity)
    {
        // Counts as under way, so that whoever settles waits for the last delivery too.
        using var delivering = teams.Refreshes.Announce();
        var outcome = await line.Post(activity);
        if (activity is not JsonObject again) return outcome;
        if (IsTaken(outcome))
        {
            if (!teams.Faults.Picks(teams.Options.RedeliversShare)) return outcome;
            await line.Post(again);
            if (IsInvoke(again)) await line.Post(Renewed(again));
            return outcome;
        }

        if (!teams.Options.RedeliversUnanswered) return outcome;
        outcome = await line.Post(again);
        if (IsTaken(outcome)) return outcome;
        await Task.Delay(teams.Options.AnswerTimeout, teams.Options.MachineTime);
        return await line.Post(IsInvoke(again) ? Renewed(again) : again);
    }

    /// <summary>The same activity as a client sends it once more: another id, another time.</summary>
    public JsonObject Renewed(JsonObject activity)
    {
        var again = activity.DeepClone().AsObject();
        again["id"] = Wire.NewId(teams, (string?)again["type"]);
        again["timestamp"] = Wire.Utc(teams.Now());
        return again;
    }

    private static bool IsTaken(TurnOutcome outcome) => outcome.Status is >= 200 and < 300;

    private static bool IsInvoke(JsonObject activity) => (string?)activity["type"] == "invoke";
}
