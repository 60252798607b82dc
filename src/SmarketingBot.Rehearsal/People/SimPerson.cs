using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>Somebody who uses Teams. What they do is in the other files of this type.</summary>
public sealed partial class SimPerson
{
    internal SimPerson(SimulatedTeams teams, int number, string name, PersonRole role, SimConversation personal) =>
        (Teams, Number, Name, Role, Personal) = (teams, number, name, role, personal);

    /// <summary>The display name.</summary>
    public string Name { get; }

    /// <summary>The first word of the name; people are mentioned by it.</summary>
    public string FirstName => Name.Split(' ')[0];

    /// <summary>The id in Teams, <c>29:1-…</c>, as this bot sees it.</summary>
    public required string Mri { get; init; }

    /// <summary>The Entra object id; null for anonymous attendees.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The user principal name; null for anonymous attendees.</summary>
    public string? Upn { get; init; }

    /// <summary>The tenant they belong to.</summary>
    public required string TenantId { get; init; }

    /// <summary>User, guest or anonymous.</summary>
    public PersonRole Role { get; }

    /// <summary>IANA zone of their client; people travel.</summary>
    public required string Zone { get; set; }

    /// <summary>Language and country of their client, e.g. en-GB.</summary>
    public required string Locale { get; set; }

    /// <summary>Teams is open before them, so cards refresh by themselves.</summary>
    public bool IsPresent { get; set; } = true;

    /// <summary>Their private chat with the bot.</summary>
    public SimConversation Personal { get; }

    /// <summary>The meeting they are in just now.</summary>
    public SimConversation? InMeeting { get; internal set; }

    /// <summary>How rosters list them.</summary>
    public JsonObject RosterEntry()
    {
        var entry = new JsonObject { ["id"] = Mri, ["name"] = Name };
        if (AadObjectId is not null)
        {
            entry["aadObjectId"] = AadObjectId;
            entry["givenName"] = FirstName;
            entry["surname"] = Name.Contains(' ', StringComparison.Ordinal) ? Name[(FirstName.Length + 1)..] : "";
            entry["email"] = Upn;
            entry["userPrincipalName"] = Upn;
        }

        entry["tenantId"] = TenantId;
        entry["userRole"] = Role.ToString().ToLowerInvariant();
        return entry;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal SimulatedTeams Teams { get; }

    internal int Number { get; }
}
