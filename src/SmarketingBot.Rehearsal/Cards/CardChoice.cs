namespace SmarketingBot.Rehearsal;

/// <summary>One choice of a choice set.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Value">What is sent.</param>
public sealed record CardChoice(string Title, string Value);
