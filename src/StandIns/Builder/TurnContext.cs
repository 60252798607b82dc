// One class because sending, editing and deleting share the turn's state and its addressing.
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One inbound activity and the ways to answer it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private bool _disposed;

    /// <summary>Begins a turn.</summary>
    /// <param name="adapter">What carries the answers.</param>
    /// <param name="activity">What came in.</param>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = new();

    /// <summary>Language of the turn, a BCP 47 tag.</summary>
    public string Locale
    {
        get => TurnState.Get<string>("turn.locale") ?? Activity.Locale;
        set => TurnState.Set("turn.locale", value);
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        _onSend.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        _onUpdate.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        _onDelete.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var activity = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return SendActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        // An interceptor may have swallowed it; then there is no id to give.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var reference = Place();
        var addressed = activities.Select(each => ((Activity)each).ApplyConversationReference(reference)).ToList();
        return Send(addressed, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Update(((Activity)activity).ApplyConversationReference(Place()), 0, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Delete(conversationReference, 0, cancellationToken);
    }

    /// <summary>Ends the turn and disposes what it holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn and disposes what it holds.</summary>
    /// <param name="disposing">False from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;

        _disposed = true;
        TurnState.Dispose();
    }

    /// <summary>
    /// Where this turn speaks. A turn that nobody asked for answers no message, so it names none: the original invents an id
    /// there and posts to a reply route that does not exist.
    /// </summary>
    private ConversationReference Place()
    {
        var reference = Activity.GetConversationReference();
        if (Activity.Type == ActivityTypes.Event
            && Activity.Name is ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation)
            reference.ActivityId = null;
        return reference;
    }

    private async Task<ResourceResponse[]> Send(List<Activity> activities, int handler, CancellationToken cancellationToken)
    {
        if (handler < _onSend.Count)
            return await _onSend[handler](this, activities, () => Send(activities, handler + 1, cancellationToken));

        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        for (var i = 0; i < responses.Length && i < activities.Count; i++)
            activities[i].Id = responses[i]?.Id;
        Responded |= activities.Exists(each => each.Type != ActivityTypes.Trace);
        return responses;
    }

    private Task<ResourceResponse> Update(Activity activity, int handler, CancellationToken cancellationToken) =>
        handler < _onUpdate.Count
            ? _onUpdate[handler](this, activity, () => Update(activity, handler + 1, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task Delete(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        handler < _onDelete.Count
            ? _onDelete[handler](this, reference, () => Delete(reference, handler + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
