using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Agreements;

/// <summary>What the card of a proposal or version shows.</summary>
public sealed record AgreementView
{
    public required Agreement Agreement { get; init; }

    /// <summary>The series' zone, in which dates are told.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The names of all who proposed and answered.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The version that holds now, where it is another one.</summary>
    public Agreement? Holds { get; init; }

    /// <summary>Other wordings of the same subject that wait for answers.</summary>
    public IReadOnlyList<Agreement> Others { get; init; } = [];

    /// <summary>The name of somebody who had a part in it.</summary>
    public string Name(string? id) => id is null ? "" : Names.GetValueOrDefault(id) ?? T("somebody");
}

/// <summary>Reads them, in a constant number of queries.</summary>
public sealed class AgreementViews(BotDb db, ReadAgreements read)
{
    public async Task<AgreementView?> Of(Guid id)
    {
        if (await read.ById(id) is not { } agreement || await db.Series.FirstOrDefaultAsync(s => s.Id == agreement.SeriesId) is not { } series) return null;
        return await Of(agreement, series);
    }

    public async Task<AgreementView> Of(Agreement agreement, Series series)
    {
        var holds = agreement.State == AgreementState.InForce ? null : await read.InForce(series.Id, agreement.Kind, agreement.Name);
        var others = (await read.Open(series.Id, agreement.Kind, agreement.Name)).Where(a => a.Id != agreement.Id).ToList();
        return new AgreementView
        {
            Agreement = agreement,
            Zone = DateTimeZoneProviders.Tzdb[series.Zone],
            Names = await NamesOf([agreement, .. others]),
            Holds = holds,
            Others = others,
        };
    }

    /// <summary>The names of all who proposed or answered some agreements.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyCollection<Agreement> some)
    {
        var ids = some.SelectMany(a => new[] { a.ProposedBy, a.SalesBy, a.MarketingBy, a.AgainstBy }).OfType<string>().Distinct().ToList();
        return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
    }
}
