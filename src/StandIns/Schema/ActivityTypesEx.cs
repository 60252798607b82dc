namespace Microsoft.Bot.Schema;

/// <summary>Activity types that never leave the process.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause between two sent activities, in milliseconds in <see cref="Activity.Value"/>.</summary>
    public const string Delay = "delay";

    /// <summary>Carries the <c>InvokeResponse</c> of an invoke to the adapter.</summary>
    public const string InvokeResponse = "invokeResponse";
}
