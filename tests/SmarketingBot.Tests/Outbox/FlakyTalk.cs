using SmarketingBot.Core.Outbox;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;
using Xunit.Abstractions;
using Trouble = SmarketingBot.Rehearsal.Faults;

namespace SmarketingBot.Tests.Outbox;

/// <summary>A Teams in which a third of the calls goes wrong in one way: everything is said, in order, and once where that can be known.</summary>
public class FlakyTalk(ITestOutputHelper output)
{
    private const double Share = 0.3;
    private static readonly List<string> Texts = [.. Enumerable.Range(0, 10).Select(i => $"message {i}")];

    [Theory, Proves("play 6", "pitfall 3")]
    [InlineData("429 that tells how long")]
    [InlineData("429 without a word")]
    [InlineData("412")]
    [InlineData("502")]
    [InlineData("503")]
    [InlineData("504")]
    [InlineData("cut off before it was taken")]
    public async Task What_Teams_did_not_take_is_said_once_and_in_order(string trouble)
    {
        await using var talk = await Play(trouble, Spoil);
        foreach (var place in Places(talk)) talk.Shown(place).Select(m => m.Text).ShouldBe(Texts);
    }

    [Theory, Proves("play 6", "pitfall 3")]
    [InlineData("502 after it was taken")]
    [InlineData("504 after it was taken")]
    [InlineData("cut off after it was taken")]
    public async Task What_Teams_may_have_taken_is_never_lost_and_repeated_only_for_that(string trouble)
    {
        await using var talk = await Play(trouble, Spoil);
        foreach (var place in Places(talk)) talk.Shown(place).Select(m => m.Text).Distinct().ShouldBe(Texts);
        Places(talk).Sum(p => talk.Shown(p).Count - Texts.Count).ShouldBe(talk.Teams.Calls.Count(c => c.Faulted));
    }

    [Fact, Proves("play 6")]
    public async Task All_of_it_at_the_same_time_with_limits_and_no_overlaps_costs_nothing_but_time()
    {
        await using var talk = await Play("everything that is not taken", (faults, _) =>
        {
            foreach (var trouble in new[] { "429 that tells how long", "429 without a word", "412", "502", "503", "cut off before it was taken" })
                Spoil(faults, trouble, 0.05);
        });
        foreach (var place in Places(talk)) talk.Shown(place).Select(m => m.Text).ShouldBe(Texts);
        // Neither the limits nor overlapping writes refused anything: only what was made to.
        talk.Teams.Calls.Count(c => c is { Status: >= 400, Faulted: false }).ShouldBe(0);
    }

    [Theory, Proves("pitfall 3", "pitfall 6")]
    [InlineData("NotEnoughPermissions", "Failed", true)]
    [InlineData("InvalidBotApiHost", "Failed", true)]
    [InlineData("BadArgument", "Failed", true)]
    [InlineData("BotNotRegistered", "Failed", true)]
    [InlineData("RequestEntityTooLarge", "Failed", true)]
    [InlineData("BotDisabledByAdmin", "Cancelled", false)]
    [InlineData("BotNotInConversationRoster", "Cancelled", false)]
    [InlineData("ConversationNotFound", "Cancelled", false)]
    public async Task What_Teams_refuses_for_good_is_tried_once_and_only_a_shut_door_is_taken_for_one(string code, string state, bool isStillThere)
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock);
        talk.Teams.Faults.Refuse(code, when: c => c.IsSend);
        await talk.Promise(Recipient.Conversation(talk.Room.Id), "hello");
        await talk.SayAll(clock);

        talk.Posts(talk.Room).Count.ShouldBe(1);
        (await Tables.Ask(talk.Bot, "SELECT state FROM outbox")).ShouldBe(state);
        (await Tables.Ask(talk.Bot, "SELECT last_error FROM outbox")).ShouldBe(code);
        (await Tables.Ask(talk.Bot, "SELECT active FROM places")).ShouldBe(isStillThere ? "1" : "0");
    }

    [Theory, Proves("pitfall 6")]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("MessageWritesBlocked")]
    [InlineData("ForbiddenOperationException")]
    [InlineData("BotDisabledByAdmin")]
    public async Task Who_can_not_be_reached_is_waited_for(string code)
    {
        var clock = new MachineClock();
        await using var talk = await Patience.Begin(clock);
        await talk.Says(talk.Sam, "hi");
        using (talk.Teams.Faults.Refuse(code, when: c => c.IsSend))
        {
            await talk.Promise(Recipient.Person(talk.Sam.AadObjectId!), "first", "second");
            await talk.SayAll(clock);
        }
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM outbox WHERE state = 'Parked'")).ShouldBe("2");
        talk.Posts(talk.Sam.Personal).Count(c => c.Faulted).ShouldBe(1);

        await talk.Says(talk.Sam, "hi");
        talk.Shown(talk.Sam.Personal).Select(m => m.Text).Where(t => t is "first" or "second").ShouldBe(["first", "second"]);
    }

    private static IEnumerable<SimConversation> Places(Talk talk) => [talk.Room, talk.Sam.Personal, talk.Mia.Personal, talk.Max.Personal];

    private static void Spoil(Trouble faults, string trouble) => Spoil(faults, trouble, Share);

    private static void Spoil(Trouble faults, string trouble, double share) => _ = trouble switch
    {
        "429 that tells how long" => faults.Throttle(retryAfter: TimeSpan.FromSeconds(5), share: share),
        "429 without a word" => faults.Throttle(share: share),
        "cut off before it was taken" => faults.DropBefore(share: share),
        "cut off after it was taken" => faults.DropAfterAccepting(share: share),
        _ => faults.Fail(int.Parse(trouble[..3]), accepted: trouble.EndsWith("after it was taken", StringComparison.Ordinal), share: share),
    };

    private async Task<Talk> Play(string trouble, Action<Trouble, string> begin)
    {
        var clock = new MachineClock();
        var talk = await Patience.Begin(clock, o => o with { EnforcesRateLimits = true, RefusesOverlappingWrites = true });
        output.WriteLine($"Seed {talk.Teams.Faults.Seed}");
        await talk.Meet([talk.Sam, talk.Mia, talk.Max]);
        begin(talk.Teams.Faults, trouble);
        await talk.Promise(Recipient.Conversation(talk.Room.Id), Texts);
        foreach (var person in new[] { talk.Sam, talk.Mia, talk.Max }) await talk.Promise(Recipient.Person(person.AadObjectId!), Texts);
        await talk.SayAll(clock);
        talk.Teams.Calls.Count(c => c.Faulted).ShouldBeGreaterThan(0);
        return talk;
    }
}
