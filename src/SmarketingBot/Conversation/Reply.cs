using AdaptiveCards;

namespace SmarketingBot.Conversation;

/// <summary>What a feature answers. How it reaches the person depends on how they asked: see <see cref="Router"/>.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>One sentence.</summary>
    public sealed record Text(string Sentence) : Reply;

    /// <summary>A card of its own that nobody will update.</summary>
    public sealed record Card(AdaptiveCard Content, string Summary) : Reply;

    /// <summary>A form.</summary>
    public sealed record Dialog(string Title, AdaptiveCard Content) : Reply;

    /// <summary>One sentence in the place of the form that was sent off; nobody else sees it.</summary>
    public sealed record Note(string Sentence) : Reply;

    /// <summary>The card that was pressed, as it is now, for whoever pressed it.</summary>
    public sealed record SameCard : Reply;

    /// <summary>Nothing here: what there is to say was promised to the outbox.</summary>
    public sealed record Nothing : Reply;

    public static readonly Reply Silence = new Nothing();
    public static readonly Reply Same = new SameCard();

    public static Task<Reply> Says(string sentence) => Task.FromResult<Reply>(new Text(sentence));
}
