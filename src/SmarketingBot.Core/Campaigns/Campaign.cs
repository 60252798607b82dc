using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Campaigns;

/// <summary>The steps of a campaign, from what it costs to what it brings.</summary>
public enum CampaignStep
{
    Cost,
    Leads,
    Accepted,
    Deals,
    Revenue,
}

/// <summary>A campaign of marketing: what was entered of its steps. What was not entered may follow from leads and wins that name it.</summary>
public sealed class Campaign : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public required string Name { get; init; }

    /// <summary>The name in the form that is unique in a series; the source of leads and wins in the same form belongs to it.</summary>
    public required string NameKey { get; init; }

    /// <summary>Who looks after it, changes its numbers and answers feedback about it.</summary>
    public required string OwnerId { get; set; }

    public Instant CreatedAt { get; init; }
    public decimal? Cost { get; set; }
    public decimal? Leads { get; set; }
    public decimal? Accepted { get; set; }
    public decimal? Deals { get; set; }
    public decimal? Revenue { get; set; }

    /// <summary>The sign or code that stood beside its money, or "".</summary>
    public string Currency { get; set; } = "";

    /// <summary>What was entered of a step; null is not entered.</summary>
    public decimal? this[CampaignStep step]
    {
        get => step switch { CampaignStep.Cost => Cost, CampaignStep.Leads => Leads, CampaignStep.Accepted => Accepted, CampaignStep.Deals => Deals, _ => Revenue };
        set
        {
            switch (step)
            {
                case CampaignStep.Cost: Cost = value; break;
                case CampaignStep.Leads: Leads = value; break;
                case CampaignStep.Accepted: Accepted = value; break;
                case CampaignStep.Deals: Deals = value; break;
                default: Revenue = value; break;
            }
        }
    }
}

/// <summary>One line of a campaign's history.</summary>
public sealed class CampaignChange : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid CampaignId { get; init; }
    public Instant At { get; init; }
    public required string PersonId { get; init; }

    /// <summary>Which step, or “begun”, or “owner”.</summary>
    public required string What { get; init; }

    public decimal? From { get; init; }
    public decimal? To { get; init; }
}
