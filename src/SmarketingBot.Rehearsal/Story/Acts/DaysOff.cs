using static SmarketingBot.Rehearsal.Story.FirstWeek;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Max is away when his promise comes due: he hears of it before he leaves and after he is back.</summary>
internal sealed class DaysOff(Stage stage)
{
    private readonly Cast _cast = stage.Cast;
    private Promised _quotes = null!;

    public async Task ArePromisedAway() =>
        (_quotes, _) = await stage.Promises(_cast.Max, _cast.Room, "I'll collect three customer quotes by 28 oct", "collect three customer quotes", Date(28));

    public async Task AreSaid()
    {
        stage.Scene("Max will be away. Nobody reads why or until when; the next agenda says “away”, and no reminder comes.");
        stage.KeepsFromTheRoom("The room read for how long Max is away", "Max Weber", "26 Oct", "away");
        stage.Expects("The agenda was to say who is away", "Agenda", "Tue 27 Oct", "Away: Max Weber");
        await stage.GoesAway(_cast.Max, "away 26 oct to 28 oct", Date(26), Date(28), "away");
    }

    public async Task AreOver()
    {
        stage.Scene("Max is back. One reminder, for three days in which there was none.");
        await stage.Finishes(_cast.Max, _quotes);
    }
}
