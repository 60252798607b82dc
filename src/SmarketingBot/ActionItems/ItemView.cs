using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>What cards show of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Origin">Where it was promised, as people call it; null for a personal item.</param>
/// <param name="Recorder">Who recorded it.</param>
/// <param name="Checker">Who confirms it.</param>
/// <param name="Today">Today in the owner's life.</param>
public sealed record ItemView(ActionItem Item, Person Owner, string? Origin, string Recorder, string? Checker, LocalDate Today);
