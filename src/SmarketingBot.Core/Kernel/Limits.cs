namespace SmarketingBot.Core.Kernel;

/// <summary>Every size that people or other machines can run into, in one place (product §7, §10).</summary>
public static class Limits
{
    /// <summary>Longest title of a topic or series, in characters.</summary>
    public const int Title = 120;

    /// <summary>Longest promise, decision, purpose or outcome, in characters.</summary>
    public const int Sentence = 300;

    /// <summary>Longest note on an item, in characters.</summary>
    public const int Note = 1000;

    /// <summary>Longest name that is read as the name of a person, in characters.</summary>
    public const int Name = 80;

    /// <summary>Longest sentence that is looked at for its parts, in characters; beyond it only the length is answered.</summary>
    public const int SentenceToRead = 2000;

    /// <summary>Most people that one sentence can list.</summary>
    public const int PeopleInSentence = 50;

    /// <summary>Most topics one meeting can hold.</summary>
    public const int TopicsPerMeeting = 30;

    /// <summary>Most open items one series can hold.</summary>
    public const int OpenItemsPerSeries = 500;

    /// <summary>Most names that a hint lists.</summary>
    public const int NamesInHint = 5;

    /// <summary>Largest card, in bytes of UTF-8 JSON; Teams refuses a little above this.</summary>
    public const int CardBytes = 80 * 1024;

    /// <summary>Largest HTTP body that the door accepts, in bytes.</summary>
    public const int BodyBytes = 256 * 1024;

    /// <summary>Deepest JSON that the door accepts, in levels.</summary>
    public const int JsonDepth = 32;

    /// <summary>How far ahead one snooze reaches, in calendar days.</summary>
    public const int SnoozeDays = 14;

    /// <summary>How often one item can be snoozed; the last time tells the moderator.</summary>
    public const int Snoozes = 3;

    /// <summary>How far ahead a date can lie, in years.</summary>
    public const int YearsAhead = 1;

    /// <summary>Shortest meeting, in minutes.</summary>
    public const int MeetingMinutesMin = 5;

    /// <summary>Longest meeting, in minutes.</summary>
    public const int MeetingMinutesMax = 8 * 60;

    /// <summary>Shortest time box of a topic, in minutes.</summary>
    public const int TopicMinutesMin = 1;

    /// <summary>Longest time box of a topic, in minutes.</summary>
    public const int TopicMinutesMax = 4 * 60;

    /// <summary>How far a search for a working day goes before it gives up, in calendar days (three years).</summary>
    public const int CalendarHorizonDays = 3 * 366;
}
