using System.Collections.Frozen;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Scoreboards;

/// <summary>What <c>kpi</c> does to a number.</summary>
internal enum KpiVerb
{
    /// <summary>None of them: a name, or a number.</summary>
    None,
    Add,
    Remove,
    History,
    Topic,
    Owner,
    Redefined,
}

/// <summary>The words for it, in all languages.</summary>
internal static class KpiVerbs
{
    private static readonly FrozenDictionary<string, KpiVerb> Words = new (KpiVerb Verb, string Words)[]
    {
        (KpiVerb.Add, "add neu hinzufugen hinzufuegen ekle"),
        (KpiVerb.Remove, "remove delete entfernen loschen loeschen kaldir sil"),
        (KpiVerb.Topic, "topic thema konu"),
        (KpiVerb.Owner, "owner zustandig zustaendig sorumlu"),
        (KpiVerb.Redefined, "redefined definition neudefiniert tanim"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => KeyValuePair.Create(word, row.Verb))
        .Concat([new("", KpiVerb.History), new("history", KpiVerb.History), new("verlauf", KpiVerb.History), new("gecmis", KpiVerb.History)]).ToFrozenDictionary();

    /// <summary>The one that the text begins with.</summary>
    internal static KpiVerb Of(string text) => Words.GetValueOrDefault(Spelling.Fold(text.Split(' ')[0]));

    /// <summary>Nobody in particular is asked for it.</summary>
    internal static bool IsNobody(string who) => Spelling.Fold(who) is "none" or "nobody" or "off" or "niemand" or "keiner" or "kimse" or "yok";
}
