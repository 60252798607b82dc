using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>Asks the bot for people's own views of a card with <c>refresh</c>, as clients do after a post or an edit.</summary>
internal sealed class Refreshes(SimulatedTeams teams)
{
    // Teams refreshes for at most 60 listed people (up-to-date-views); those beyond get the base.
    private const int MostPeople = 60;
    private volatile bool _stopped;
    private int _pending;

    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Begins the refresh for each listed person who is present; returns at once.</summary>
    public void Ask(SimMessage message)
    {
        if (!teams.Options.AutoRefresh || !message.Current.AsksForRefresh || _stopped) return;
        foreach (var person in Listed(message).Where(p => p.IsPresent && message.Conversation.Members.Contains(p)))
        {
            var asking = Announce();
            _ = Task.Run(() => AskAndTell(message, person, asking));
        }
    }

    /// <summary>One person looks: their view is asked for if the card offers it to them.</summary>
    public async Task<TurnOutcome?> Look(SimMessage message, SimPerson person)
    {
        if (!message.HasCard || !Listed(message).Contains(person)) return null;
        var asked = message.Current;
        if (asked.Card?["refresh"]?["action"] is not JsonObject action) return null;
        var outcome = InvokeAnswer.ReadCardAction(await teams.Post(Wire.CardAction(person, message, action, "automatic")));
        if (outcome.Card is { } card) message.ShowIfStill(asked, person, card.Json);
        teams.Ring();
        return outcome;
    }

    public void Stop() => _stopped = true;

    /// <summary>Counts something as under way until it is disposed.</summary>
    public IDisposable Announce()
    {
        Interlocked.Increment(ref _pending);
        return new Asking(this);
    }

    private async Task AskAndTell(SimMessage message, SimPerson person, IDisposable asking)
    {
        try
        {
            await Look(message, person);
        }
        catch (Exception e) when (e is RehearsalException or ObjectDisposedException)
        {
            // The play is over, or has no bot: nobody looks any more.
        }
        finally
        {
            asking.Dispose();
        }
    }

    private void Done()
    {
        Interlocked.Decrement(ref _pending);
        teams.Ring();
    }

    private IEnumerable<SimPerson> Listed(SimMessage message)
    {
        if (message.Card?["refresh"]?["userIds"] is not JsonArray ids) return [];
        return ids.Take(MostPeople).Select(id => teams.FindPerson((string?)id ?? "")).OfType<SimPerson>();
    }

    private sealed class Asking(Refreshes home) : IDisposable
    {
        public void Dispose() => home.Done();
    }
}
