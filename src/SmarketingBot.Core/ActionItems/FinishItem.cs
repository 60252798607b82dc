using System.Globalization;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.ActionItems;

/// <summary>It is done. Nothing more goes out about it, even what was already on its way.</summary>
public sealed class FinishItem(Items items, CheckItem check, Deeds deeds, IClock clock)
{
    /// <summary>Closes the item at once; doing it twice is harmless.</summary>
    /// <returns>False when it was done already.</returns>
    public async Task<bool> Run(ActionItem item, string who, string? note)
    {
        await MustBeTheirs(item, who, T("close", "only they can"));
        if (item.State == ItemState.Done) return false;
        if (item.State == ItemState.Dropped) throw new RuleBroken(T($"#{item.Number} was dropped, so there is nothing to close."));
        item.State = ItemState.Done;
        item.DoneAt = clock.GetCurrentInstant();
        item.DoneBy = who;
        item.FirstAcceptedDue ??= item.Due;
        if (!string.IsNullOrWhiteSpace(note)) item.Note = Plain.Text(note, Limits.Note);
        await check.Ask(item);
        await items.Changed(item, who, "done");
        await deeds.Remember(UndoItem.Closed, item.Number.ToString(CultureInfo.InvariantCulture), who, item.ConversationId);
        return true;
    }

    /// <summary>Adds a word or a link to what was done.</summary>
    public async Task AddNote(ActionItem item, string who, string note)
    {
        await MustBeTheirs(item, who, T("add a note to", "only they can"));
        item.Note = Plain.Text(note, Limits.Note);
        await items.Changed(item, who, "noted");
    }

    private async Task MustBeTheirs(ActionItem item, string who, string toDo)
    {
        if (item.OwnerId == who || item.CheckerId == who || await items.IsModerator(item, who)) return;
        var owner = await items.NameOf(item.OwnerId);
        var refusal = item.CheckerId is null
            ? T($"Only {owner} or the moderator can {toDo} #{item.Number}.")
            : T($"Only {owner}, the checker or the moderator can {toDo} #{item.Number}.");
        throw new RuleBroken(refusal) { IsAboutRights = true };
    }
}
