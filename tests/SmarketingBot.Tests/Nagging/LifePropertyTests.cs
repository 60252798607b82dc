using FsCheck.Fluent;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Tests.Kernel;
using SmarketingBot.Tests.Proof;

namespace SmarketingBot.Tests.Nagging;

/// <summary>
/// Random people live through random weeks: the promises about reminders hold on every one of their days. Ten thousand
/// owner-days; SMARKETING_OWNER_DAYS lives more.
/// </summary>
public class LifePropertyTests
{
    private const int DaysOfALife = 50;

    private static readonly int OwnerDays = int.TryParse(Environment.GetEnvironmentVariable("SMARKETING_OWNER_DAYS"), out var days) ? days : 10_000;

    [Fact, Proves("play 2", "play 3", "pain 15")]
    public void Reminders_keep_the_hours_come_once_a_day_end_with_Done_and_never_stop_before()
    {
        var sent = 0;
        var plan = new NagPlan(new NagLadder(new NagRules()));
        // A pair of owners lives in each, so that promises can go from one to the other.
        Prop.ForAll(Calendars.Any(), Calendars.Any(), Arb.From(Gen.Choose(0, int.MaxValue - 1)), (one, other, seed) =>
        {
            var life = new Life(plan, new Random(seed), one.Day, one.Calendar, other.Calendar);
            life.Live(DaysOfALife);
            // Away for six weeks, working one day a week: even then.
            life.Wait(150);
            sent += life.Reminded.Values.Sum();
            life.Broken.ShouldBeEmpty();
            return true;
        }).Holds(Math.Max(1, OwnerDays / DaysOfALife / 2));
        sent.ShouldBeGreaterThan(OwnerDays / 20, "lives in which nothing happens prove nothing");
    }
}
