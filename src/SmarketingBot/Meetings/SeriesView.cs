using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Meetings;

/// <summary>What cards show of a series.</summary>
/// <param name="Series">The series; null before anybody set one up.</param>
/// <param name="Name">The conversation as people call it.</param>
/// <param name="Next">The meeting that is running or ahead.</param>
/// <param name="People">Who is in the conversation, by name, with their side.</param>
/// <param name="Today">Today in the series' zone.</param>
/// <param name="OpenMe">The link that opens a person's own chat with the bot.</param>
public sealed record SeriesView(Series? Series, string? Name, Meeting? Next, IReadOnlyList<(Person Person, Side? Side)> People, LocalDate Today, Uri? OpenMe)
{
    /// <summary>Who moderates in turn; empty without a rota.</summary>
    public IReadOnlyList<Person> Rota { get; init; } = [];

    /// <summary>When the calendar says the meeting begins, and for how many minutes; what nobody told is null.</summary>
    public (Instant? Start, int? Minutes) Planned { get; init; }

    /// <summary>Null when there is none, or they left.</summary>
    public Person? Moderator => Series?.ModeratorId is { } id ? People.Select(p => p.Person).FirstOrDefault(p => p.Id == id) : null;

    public IReadOnlyList<Person> Unreachable => [.. People.Select(p => p.Person).Where(p => p.Reach == Reach.NotInstalled)];

    public IReadOnlyList<string> On(Side? side) => [.. People.Where(p => p.Side == side).Select(p => p.Person.Name)];
}
