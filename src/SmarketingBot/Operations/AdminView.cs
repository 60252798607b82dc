namespace SmarketingBot.Operations;

/// <summary>What the card for administrators shows: counts of a tenant, never of a person.</summary>
public sealed record AdminView(bool Stopped, int Series, int People, int OpenItems, int Waiting, int OldestMinutes, int Unreachable, int Failed, IReadOnlyList<AdminSeries> Meetings);

/// <summary>One series, for the list.</summary>
public sealed record AdminSeries(string Name, string When, string Moderator, int OpenItems, bool Removed);
