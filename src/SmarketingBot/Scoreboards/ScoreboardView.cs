using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>What the card of the scoreboard shows.</summary>
/// <param name="Series">Whose.</param>
/// <param name="Place">What its conversation is called, if Teams told it.</param>
/// <param name="Board">The numbers.</param>
/// <param name="Said">What was just done, in one sentence; null is nothing.</param>
public sealed record ScoreboardView(Series Series, string? Place, Scoreboard Board, string? Said = null);

/// <summary>What the card of one KPI shows.</summary>
/// <param name="Series">Whose.</param>
/// <param name="Place">What its conversation is called.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Today">Today, in the series' zone.</param>
/// <param name="Owner">Who is asked for it; null is the moderator.</param>
/// <param name="History">What was told for the running period, latest first.</param>
public sealed record KpiView(Series Series, string? Place, KpiStanding Standing, NodaTime.LocalDate Today, string? Owner, IReadOnlyList<NumberLine> History);

/// <summary>One number that was told.</summary>
/// <param name="Number">The number.</param>
/// <param name="Who">Whose words it was, or the name of another program; null is one without a name.</param>
/// <param name="On">On which day, in the series' zone.</param>
public sealed record NumberLine(KpiNumber Number, string? Who, NodaTime.LocalDate On);
