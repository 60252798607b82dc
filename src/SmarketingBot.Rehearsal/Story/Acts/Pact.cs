namespace SmarketingBot.Rehearsal.Story;

/// <summary>What a good lead is and what the sides owe each other: one yes from each side, and it holds.</summary>
internal sealed class Pact(Stage stage)
{
    private const string BothAgreed = "Agreed by Sam Porter for sales and Mia Novak for marketing.";
    private readonly Cast _cast = stage.Cast;

    public async Task IsMade()
    {
        var (sam, mia, room) = (_cast.Sam, _cast.Mia, _cast.Room);
        stage.Scene("What is a good lead? Sam proposes a wording; with a yes from marketing it holds for both.");
        await stage.Says(sam, room, "define MQL fits when they asked for a demo not when fewer than 20 people, students then sales calls within 4 hours",
            "MQL: do we mean this?", "fewer than 20 people", "Sales ✓ Sam Porter · Marketing –");
        stage.Expects("Both sides were to have agreed on the word", "Vocabulary", "MQL", BothAgreed);
        await stage.Clicks(mia, "Agree");
        stage.Scene("And what do the sides owe each other? Each proposes its half, and a yes to both makes it their SLA.");
        await stage.Says(mia, room, "sla marketing 3 mql a month", "Do we promise this?", "3 MQL a month");
        await stage.Says(sam, room, "sla sales first touch within 4h for 90%", "3 MQL a month", "first touch within 4 h for 90%", "Sales ✓ Sam Porter · Marketing –");
        await stage.Says(mia, room, "agree sla", "What we promise each other", BothAgreed);
    }
}
