namespace SmarketingBot.Rehearsal;

/// <summary>What a roster calls somebody in <c>userRole</c>.</summary>
public enum PersonRole
{
    /// <summary>A member of a tenant.</summary>
    User,

    /// <summary>A guest, usually of another tenant.</summary>
    Guest,

    /// <summary>Somebody who joined a meeting by its link: no Entra id, no private chat.</summary>
    Anonymous,
}
