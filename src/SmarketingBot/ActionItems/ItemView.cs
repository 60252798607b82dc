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
public sealed record ItemView(ActionItem Item, Person Owner, string? Origin, string Recorder, string? Checker, LocalDate Today)
{
    /// <summary>The owner is not here today; others see that, never why.</summary>
    public bool IsAway { get; init; }

    /// <summary>Who does it, as cards for everybody say it; quoted.</summary>
    public string Who => SmarketingBot.Cards.Kit.Quote(Owner.Name) + (IsAway && Item.IsAlive ? T(" (away)") : "");
    /// <summary>Who could remove what stands in the way.</summary>
    public string? Blocker { get; init; }

    /// <summary>It was closed so recently that whoever did it can take it back.</summary>
    public bool JustDone { get; init; }
}
