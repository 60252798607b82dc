namespace SmarketingBot.Rehearsal.Story;

/// <summary>What goes on through the weeks, each with its own beginning and end.</summary>
internal sealed class Threads(Stage stage)
{
    public BlockedOffer Offer { get; } = new(stage);

    public DaysOff DaysOff { get; } = new(stage);

    public DisputedLead Lead { get; } = new(stage);

    public LookBack LookBack { get; } = new(stage);

    public MonthsEnd Month { get; } = new(stage);

    public SharedNumbers Numbers { get; } = new(stage);

    public Pact Pact { get; } = new(stage);

    public MeetingTurns Turns { get; } = new(stage);

    public MissingModerator Moderator { get; } = new(stage);

    public SecondThoughts Thoughts { get; } = new(stage);
}
