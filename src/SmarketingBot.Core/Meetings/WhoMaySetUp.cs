namespace SmarketingBot.Core.Meetings;

/// <summary>The people whom an administrator allows to set a meeting up as long as nobody moderates it: Entra object ids; empty is everybody.</summary>
public sealed record WhoMaySetUp(IReadOnlySet<string> People)
{
    /// <summary>True for them, and for everybody where nobody was named.</summary>
    public bool Includes(string personId) => People.Count == 0 || People.Contains(personId);
}
