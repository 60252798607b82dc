namespace SmarketingBot.Rehearsal.Story;

/// <summary>A lead that sales gives back, that marketing sees otherwise, and on which the meeting rules.</summary>
internal sealed class DisputedLead(Stage stage)
{
    private const string Topic = "Lead L-17 returned as wrong size – does the definition fit?";
    private const string Ruled = "Lead L-17 counts as accepted: they have 40 people now";
    private readonly Cast _cast = stage.Cast;

    public async Task IsHandedOver()
    {
        stage.Scene("Marketing hands leads over; sales has a day to take them or to give them back.");
        await stage.Says(_cast.Mia, _cast.Room, "lead L-17 demo from fair", "Lead from marketing to sales", "L-17 · demo");
        await stage.Says(_cast.Mia, _cast.Room, "lead L-18 demo from webinar", "Lead from marketing to sales", "L-18 · demo");
    }

    public async Task IsReturned()
    {
        // The newest card is that of L-18.
        stage.Expects("The room was to read that L-18 is taken", "L-18 · demo", "Sales took it.");
        await stage.Clicks(_cast.Sam, "Took it");
        await stage.Says(_cast.Sam, _cast.Room, "touched lead L-18", "L-18: first touch");
        stage.Scene("L-17 doesn't fit what they agreed on, says Sam, and gives it back with the reason.");
        await stage.Says(_cast.Sam, _cast.Room, "return lead L-17 wrong size only 12 people", "L-17", "wrong size");
    }

    public async Task IsDisputed()
    {
        stage.Scene("Marketing sees it otherwise. No quarrel in the chat: both views go on one card, and the card to the meeting.");
        stage.KeepsFromTheRoom("The room read which person of marketing disputes", "Marketing says", "Mia Novak");
        stage.KeepsFromTheRoom("The room read which person of sales is disputed", "Marketing says", "Sam Porter");
        stage.Expects("The dispute was to be a topic of the next meeting", "Agenda", "Tue 27 Oct", Topic);
        await stage.Says(_cast.Mia, _cast.Room, "dispute lead L-17 they hired since the spring", Topic, "Sales says", "only 12 people", "Marketing says", "they hired since the spring");
    }

    public async Task IsRuledOn()
    {
        stage.Scene("Both views are on the table, so the meeting rules, and the ruling is a decision.");
        await stage.Says(_cast.Olga, _cast.Room, "next", Topic);
        stage.Expects("The minutes were to have the ruling", "Minutes of Tue 27 Oct", Ruled);
        await stage.Says(_cast.Olga, _cast.Room, "rule L-17 counts they have 40 people now", "Noted as a decision: lead L-17 counts as accepted.");
    }
}
