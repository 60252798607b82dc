using System.Globalization;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.ActionItems;

/// <summary>The owner would rather not do it at all. The moderator decides; until then the reminders go on.</summary>
public sealed class DropItem(Items items, Notices notices, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the question to the moderator.</summary>
    public const string AskKind = "drop";

    /// <summary>The outbox kind of the answer to the owner.</summary>
    public const string AnswerKind = "dropanswer";

    /// <summary>Asks the moderator; where nobody else has a say it is dropped at once.</summary>
    /// <returns>True when it is dropped, false when the moderator was asked.</returns>
    public async Task<bool> Ask(ActionItem item, string who, string why)
    {
        Items.MustBeAlive(item);
        await items.MustOwn(item, who, T("drop", "only they can"));
        if (why.Length is 0 or > Limits.Sentence)
            throw new RuleBroken(T($"Why? Say it in at most {Limits.Sentence} characters, for example “drop {item.Number} the customer has left”."));
        var again = item.DropWhy is not null;
        item.DropWhy = why;
        // Without a moderator whoever wrote it down decides.
        var moderator = await items.ModeratorOf(item) ?? item.RecorderId;
        if (moderator == who)
        {
            item.State = ItemState.Dropped;
            await items.Changed(item, who, "dropped", why);
            return true;
        }
        await items.Changed(item, who, "drop asked", why);
        if (again) return false;
        var key = $"{AskKind}/{Number(item)}/{Now}";
        await notices.Make(AskKind, key, moderator, Number(item));
        await promises.Shows(key, [item.Number]);
        return false;
    }

    /// <summary>The moderator agrees. Saying it twice changes nothing.</summary>
    public async Task Agree(ActionItem item, string who)
    {
        await MustDecide(item, who);
        if (item.State == ItemState.Dropped) return;
        MustBeAsked(item);
        item.State = ItemState.Dropped;
        await items.Changed(item, who, "dropped");
        await Answer(item, who, "agreed");
    }

    /// <summary>The moderator wants it kept.</summary>
    public async Task Keep(ActionItem item, string who)
    {
        await MustDecide(item, who);
        MustBeAsked(item);
        item.DropWhy = null;
        await items.Changed(item, who, "kept");
        await Answer(item, who, "kept");
    }

    private async Task MustDecide(ActionItem item, string who)
    {
        if (!await items.IsModerator(item, who) && !(await items.ModeratorOf(item) is null && item.RecorderId == who))
            throw new RuleBroken(T($"Only the moderator can decide whether #{item.Number} is dropped.")) { IsAboutRights = true };
    }

    private static void MustBeAsked(ActionItem item)
    {
        Items.MustBeAlive(item);
        if (item.DropWhy is null) throw new RuleBroken(T($"Nobody asks to drop #{item.Number} now."));
    }

    private Task Answer(ActionItem item, string who, string answer) =>
        notices.Make(AnswerKind, $"{AnswerKind}/{Number(item)}/{answer}/{Now}", item.OwnerId, Number(item), payload: $"{answer}/{who}");

    private long Now => clock.GetCurrentInstant().ToUnixTimeMilliseconds();

    private static string Number(ActionItem item) => item.Number.ToString(CultureInfo.InvariantCulture);
}
