using static SmarketingBot.Rehearsal.Story.FirstWeek;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>One goal of both teams, one number that falls behind and becomes a topic, and a deal that both are thanked for.</summary>
internal sealed class SharedNumbers(Stage stage)
{
    private const string Behind = "Registrations: 40 behind where October should be";
    private readonly Cast _cast = stage.Cast;
    private Promised _visitors = null!;

    public async Task AreAgreed()
    {
        var (noa, room) = (_cast.Noa, _cast.Room);
        stage.ExpectsOnce(_cast.Mia, "Mia was to be asked for her number", "One number for the agenda", "Registrations");
        stage.Scene("What do both teams want to reach together, and what tells them in time whether they will?");
        await stage.Says(noa, room, "goal 12 new customers by 31 dec", "Together: 12 new customers", "not entered yet");
        await stage.Says(noa, room, "kpi add Registrations, count, up, monthly, marketing", "Registrations is on the scoreboard");
        await stage.Says(noa, room, "target registrations 220", "Registrations: 220 each month");
        await stage.Says(noa, room, "kpi registrations owner @Mia", "Mia Novak is asked for Registrations from now on.");
    }

    public async Task FallBehind()
    {
        var (sam, mia, room) = (_cast.Sam, _cast.Mia, _cast.Room);
        stage.Scene("Ten minutes to the agenda: each side tells its number. One is off pace, and a topic of itself.");
        await stage.Says(sam, room, "goal 2", "Together: 2 of 12 new customers");
        stage.Expects("What is off pace was to be a topic", "Agenda", "Tue 27 Oct", Behind, "Together: 2 of 12 new customers");
        // 18 of October's 22 working days: 180 should be there.
        await stage.Says(mia, room, "registrations 140", "October so far: 140", "off pace, 78% of the 180 expected by now");
    }

    public async Task AreTalkedAbout()
    {
        stage.Scene("What is behind ends in a promise.");
        await stage.Says(_cast.Olga, _cast.Room, "next", Behind);
        (_visitors, _) = await stage.Promises(_cast.Mia, _cast.Room, "I'll invite last year's visitors again by fri", "invite last year's visitors again", Date(30));
    }

    public async Task EndWell()
    {
        var (sam, mia, room) = (_cast.Sam, _cast.Mia, _cast.Room);
        await stage.Finishes(mia, _visitors);
        stage.Scene("Acme signs. Whoever helped is thanked, on both sides, and the goal comes nearer.");
        await stage.Says(sam, room, "win Acme 40000 EUR thanks @Mia @Sia", "Won: Acme", "Thanks to Mia Novak (marketing) and Sia Anand (sales)");
        await stage.Says(sam, room, "goal +1", "Together: 3 of 12 new customers");
        await stage.Says(mia, room, "registrations 216", "October so far: 216 (was 140)");
    }
}
