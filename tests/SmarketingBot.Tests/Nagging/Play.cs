using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Tests.Nagging;

/// <summary>Lives through some days: asks the ladder each day, and writes down what a sender would have sent.</summary>
internal sealed record Play(IReadOnlyList<(LocalDate On, NagRung Rung)> Sent, NagFacts Facts)
{
    public static Play From(NagFacts facts, LocalDate start, int days, WorkCalendar calendar, NagLadder ladder, Func<LocalDate, bool>? isOutage = null)
    {
        var sent = new List<(LocalDate, NagRung)>();
        for (var day = start; day < start.PlusDays(days); day = day.PlusDays(1))
        {
            if (isOutage?.Invoke(day) == true || ladder.Wants(facts, day, calendar) is not { } rung)
                continue;
            sent.Add((day, rung));
            facts = After(facts, rung, day);
        }
        return new Play(sent, facts);
    }

    public static NagFacts After(NagFacts facts, NagRung rung, LocalDate day) => facts with
    {
        LastAskedOn = day,
        HeadsUpSent = facts.HeadsUpSent || rung.Kind == NagKind.HeadsUp,
        DueTodaySent = facts.DueTodaySent || rung.Kind == NagKind.DueToday,
        OverdueSent = facts.OverdueSent + (rung.Kind == NagKind.Overdue ? 1 : 0),
    };
}
