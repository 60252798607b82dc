using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>A promise as it was said: who does what by when.</summary>
/// <param name="Owner">Who will do it; null is the speaker.</param>
/// <param name="What">What, at most <see cref="Limits.Sentence"/> characters, names instead of mentions.</param>
/// <param name="Due">The last day, a calendar date of the owner.</param>
/// <param name="Checker">Who confirms that it is done, if anybody.</param>
public sealed record Promise(WhoWords? Owner, string What, LocalDate Due, WhoWords? Checker);
