using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>A promise of another language, taken apart.</summary>
/// <param name="Who">Who keeps it, as written; null is whoever speaks.</param>
/// <param name="What">What will be done, mentions still as marks.</param>
/// <param name="Date">Until when, or why that date can't be taken.</param>
/// <param name="DateText">The date as it was written.</param>
internal sealed record PromiseParts(string? Who, string What, Parsed<LocalDate> Date, string DateText);
