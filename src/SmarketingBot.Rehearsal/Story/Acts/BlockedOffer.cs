using static SmarketingBot.Rehearsal.Story.FirstWeek;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Sam can't go on without Sia: she is asked once, in her morning, and he is left in peace until she helped.</summary>
internal sealed class BlockedOffer(Stage stage)
{
    private const string Why = "the discount isn't agreed";
    private readonly Cast _cast = stage.Cast;
    private Promised _offer = null!;

    public async Task IsPromised() =>
        (_offer, _) = await stage.Promises(_cast.Sam, _cast.Room, "I'll send Acme the offer by fri", "send Acme the offer", Date(23));

    public async Task IsBlocked()
    {
        stage.Scene("Sam can't go on without Sia. She still sleeps; she is asked once, when her day begins. The room reads no reason.");
        stage.ExpectsOnce(_cast.Sia, "Sia was to be asked what stands in the way", "Sam Porter can't go on with #", _offer.What, Why);
        stage.KeepsFromTheRoom("The room read why Sam is stuck", Why);
        stage.Expects("The room was to read that it is blocked", _offer.What, "blocked");
        await stage.Fills(_cast.Sam, "Blocked", new { Why, By = _cast.Sia }, on: stage.CardOf(_offer));
        _offer.Blocked(stage.Now);
    }

    public async Task GoesOn()
    {
        stage.Scene("Sia has agreed to the discount, so Sam's promise counts again.");
        await stage.Says(_cast.Sam, _cast.Room, $"unblock {stage.NumberOf(_offer)}", "is open again");
        _offer.Unblocked(stage.Now);
    }

    public Task IsSent() => stage.Finishes(_cast.Sam, _offer);
}
