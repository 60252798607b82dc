using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using static SmarketingBot.Core.Kernel.Words;

namespace SmarketingBot.Tests.Languages;

/// <summary>What is typed after the commands of meetings and agendas, in German and Turkish, and whatever language is spoken.</summary>
public class MeetingWordsTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    public static TheoryData<Language> Spoken => [.. Language.All];

    [Theory]
    [InlineData("wöchentlich Di 10:00 45m Europe/Berlin", "weekly tue", "10:00", "45m", "Europe/Berlin")]
    [InlineData("jeden Dienstag um 10 Uhr für 45 Minuten", "weekly tue", "10:00", "45m", null)]
    [InlineData("alle zwei Wochen am Donnerstag 9:00 1 Stunde", "biweekly thu", "09:00", "1h", null)]
    [InlineData("jeden zweiten Freitag, 14:30, 1h30, Berlin", "biweekly fri", "14:30", "1h30", "Europe/Berlin")]
    [InlineData("jeden zweiten Freitag im Monat 14:30", "monthly second fri", "14:30", "1h", null)]
    [InlineData("monatlich erster Montag 9:00 30 min", "monthly first mon", "09:00", "30m", null)]
    [InlineData("jeden letzten Do im Monat 11:00", "monthly last thu", "11:00", "1h", null)]
    [InlineData("haftalık salı 10:00 45dk Europe/Istanbul", "weekly tue", "10:00", "45m", "Europe/Istanbul")]
    [InlineData("HER SALI saat 10:00 45 dakika", "weekly tue", "10:00", "45m", null)]
    [InlineData("iki haftada bir perşembe 9:00 1 saat", "biweekly thu", "09:00", "1h", null)]
    [InlineData("her ayın ilk salısı 10:00", "monthly first tue", "10:00", "1h", null)]
    [InlineData("aylık son Per 10:00 30dk", "monthly last thu", "10:00", "30m", null)]
    public void A_series_is_set_up_in_other_languages(string text, string cadence, string start, string length, string? zone)
    {
        var setup = SetupSentence.Read(text).Value;
        (setup.Cadence.ToString(), ClockWords.Say(setup.Start), LengthWords.Say(setup.Length), setup.Zone?.Id).ShouldBe((cadence, start, length, zone));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_length_as_it_is_shown_can_be_typed(Language language)
    {
        Language.Current = language;
        for (var minutes = Limits.MeetingMinutesMin; minutes <= Limits.MeetingMinutesMax; minutes++)
            LengthWords.Read(LengthWords.Say(Duration.FromMinutes(minutes))).Value.ShouldBe(Duration.FromMinutes(minutes));
        LengthWords.Say(Duration.FromMinutes(45)).ShouldBe(language.IsEnglish ? "45m" : language == Language.German ? "45 min" : "45 dk");
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_rhythm_as_it_is_shown_can_be_typed(Language language)
    {
        Language.Current = language;
        foreach (var day in Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None))
            foreach (var cadence in new[] { Cadence.Weekly(day), Cadence.Biweekly(day) }.Concat(Enumerable.Range(1, 5).Select(nth => Cadence.Monthly(nth, day))))
                CadenceWords.Read(CadenceWords.Say(cadence)).ShouldBe(Parsed.Ok(cadence));
    }

    [Theory]
    [InlineData("Vertrieb Mia und Noa Levi", Side.Sales, "Mia,Noa Levi")]
    [InlineData("gäste: ich", Side.Guest, "me")]
    [InlineData("satış Mia ve Noa Levi", Side.Sales, "Mia,Noa Levi")]
    [InlineData("TARAFSIZ Ben", Side.Neutral, "Ben")]
    public void A_team_is_named_in_other_languages(string text, Side side, string names)
    {
        var team = TeamSentence.Read(new Spoken(text)).Value;
        (team.Side, string.Join(',', team.People.Select(who => who.Name))).ShouldBe((side, names));
    }

    [Theory]
    [InlineData("Erfolge 10m", AgendaPart.Wins, 10)]
    [InlineData("zurückgegebene Leads aus", AgendaPart.ReturnedLeads, 0)]
    [InlineData("Kennzahlen und SLA 15 Minuten", AgendaPart.Scoreboard, 15)]
    [InlineData("Zusagen vorlesen wie üblich", AgendaPart.ReadBack, null)]
    [InlineData("başarılar 5dk", AgendaPart.Wins, 5)]
    [InlineData("önceki sözler kapalı", AgendaPart.Commitments, 0)]
    [InlineData("SÖZLÜK her zamanki gibi", AgendaPart.Vocabulary, null)]
    public void A_part_of_the_agenda_is_named_in_other_languages(string text, AgendaPart part, int? minutes) =>
        PartSentence.Read(text).Value.ShouldBe(new PartSentence(part, minutes));

    [Theory]
    [InlineData("Preisseite 10m damit wir starten können", "Preisseite", 10, null, "wir starten können")]
    [InlineData("Preisseite, damit wir starten können", "Preisseite", null, null, "wir starten können")]
    [InlineData("Was wir damit machen 15 Minuten von mir", "Was wir damit machen", 15, "me", null)]
    [InlineData("Fiyat sayfası 10dk amaç: yayına çıkabilmek", "Fiyat sayfası", 10, null, "yayına çıkabilmek")]
    [InlineData("Fiyat sayfası 10 dakika sunan bana", "Fiyat sayfası", 10, "me", null)]
    public void A_topic_is_put_on_the_agenda_in_other_languages(string text, string title, int? minutes, string? presenter, string? outcome)
    {
        var topic = TopicSentence.Read(new Spoken(text)).Value;
        (topic.Title, (int?)topic.Length?.TotalMinutes, topic.Presenter?.Name, topic.Outcome).ShouldBe((title, minutes, presenter, outcome));
    }

    [Theory]
    [InlineData("24. Dez und 31. Dez")]
    [InlineData("24 Ara ve 31 Ara")]
    public void Holidays_are_listed_in_other_languages(string text) =>
        HolidayWords.Read(text, Today).Value.ShouldBe([new LocalDate(2026, 12, 24), new LocalDate(2026, 12, 31)]);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void The_holidays_that_a_form_is_filled_with_can_be_sent_back(Language language)
    {
        Language.Current = language;
        var year = Enumerable.Range(1, 180).Select(days => Today.PlusDays(days * 2)).ToList();
        HolidayWords.Read(string.Join(", ", year.Select(DateWords.Write)), Today).Value.ShouldBe(year);
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void What_a_hint_tells_people_to_type_is_understood(Language language)
    {
        Language.Current = language;
        SetupSentence.Read(After(T("setup weekly tue 10:00 45m Europe/Istanbul"))).IsOk.ShouldBeTrue();
        SetupSentence.Read(After(T("setup weekly tue 10:00 45m"))).IsOk.ShouldBeTrue();
        TeamSentence.Read(new Spoken(After(T("team sales @name")))).Value.Side.ShouldBe(Side.Sales);
        TeamSentence.Read(new Spoken(After(T("team marketing @name")))).Value.Side.ShouldBe(Side.Marketing);
        HolidayWords.Read(After(T("holiday 24 dec")), Today).IsOk.ShouldBeTrue();
        PartSentence.Read(After(T("part wins 5m"))).Value.ShouldBe(new PartSentence(AgendaPart.Wins, 5));
        LengthWords.Read(After(T("make it 15 minutes")[(language.IsEnglish ? 5 : 0)..])).Value.ShouldBe(Duration.FromMinutes(15));
        MomentWords.Read(T("meeting to thu 11:00")[(language == Language.German ? "meeting auf" : language == Language.Turkish ? "toplantıyı taşı" : "meeting to").Length..], Today, WorkWeek.Default)
            .Value.ShouldBe(new LocalDateTime(2026, 11, 26, 11, 0));
        var topic = TopicSentence.Read(new Spoken(After(T("topic Pricing page 10m so that we can launch")))).Value;
        (topic.Length, topic.Outcome).ShouldBe((Duration.FromMinutes(10), language == Language.German ? "wir starten können" : language == Language.Turkish ? "yayına çıkabilmek" : "we can launch"));
        foreach (var part in T("wins, commitments, scoreboard, returned leads, vocabulary and read back").Split((string[])[", ", " und ", " ve ", " and "], StringSplitOptions.None))
            PartSentence.Read($"{part} 5m").IsOk.ShouldBeTrue(part);
    }

    private static string After(string command) => command[(command.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
