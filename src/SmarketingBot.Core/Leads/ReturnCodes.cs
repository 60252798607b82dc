using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>The eight codes, as people read them and as they type them.</summary>
public static partial class ReturnCodes
{
    // The words by which each is known; the longest that a text begins with counts.
    private static readonly (ReturnCode Code, string[] Words)[] Known =
    [
        (ReturnCode.WrongSize, ["wrong size", "wrong company size", "company size", "size", "too small", "too big", "too large", "small", "big"]),
        (ReturnCode.WrongTitle, ["wrong title", "wrong job title", "job title", "title", "wrong role", "role", "wrong person", "student", "intern"]),
        (ReturnCode.WrongRegion, ["wrong region", "wrong geography", "wrong country", "wrong territory", "region", "geography", "country", "territory", "geo"]),
        (ReturnCode.ExistingCustomer, ["existing customer", "is a customer", "already a customer", "already customer", "customer already", "customer", "existing"]),
        (ReturnCode.Competitor, ["competitor", "competition", "a competitor", "rival"]),
        (ReturnCode.NoContact, ["no verified contact", "no contact", "no valid contact", "not reachable", "unreachable", "bounced", "contact", "fake", "wrong number", "wrong email", "wrong e-mail"]),
        (ReturnCode.NoBudgetOrTiming, ["no budget or timing", "no budget", "no timing", "wrong timing", "bad timing", "too early", "not now", "budget", "timing", "no money", "later"]),
        (ReturnCode.Duplicate, ["duplicate", "double", "dupe", "dup", "twice", "have it already", "known already"]),
    ];

    // The same in German and Turkish; what follows the code begins with another word.
    private static readonly LittleWords<ReturnCode> Foreign = new(
        (ReturnCode.WrongSize, ["falsche größe", "falsche groesse", "falsche firmengröße", "größe", "groesse", "zu klein", "zu groß", "yanlış büyüklük", "yanlış boyut", "büyüklük", "boyut", "çok küçük", "çok büyük"]),
        (ReturnCode.WrongTitle, ["falsche position", "falscher titel", "falsche rolle", "falsche person", "position", "titel", "rolle", "praktikant", "yanlış unvan", "yanlış kişi", "yanlış rol", "unvan", "öğrenci", "stajyer"]),
        (ReturnCode.WrongRegion, ["falsche region", "falsches land", "falsches gebiet", "land", "gebiet", "yanlış bölge", "yanlış ülke", "bölge", "ülke"]),
        (ReturnCode.ExistingCustomer, ["bestandskunde", "bestehender kunde", "schon kunde", "bereits kunde", "ist schon kunde", "kunde", "mevcut müşteri", "zaten müşteri", "müşterimiz", "müşteri"]),
        (ReturnCode.Competitor, ["wettbewerber", "wettbewerb", "mitbewerber", "konkurrenz", "konkurrent", "rakip"]),
        (ReturnCode.NoContact, ["kein gültiger kontakt", "kein gueltiger kontakt", "kein kontakt", "nicht erreichbar", "unerreichbar", "falsche nummer", "falsche e-mail", "kontakt", "geçerli iletişim yok", "iletişim yok", "ulaşılamıyor", "ulaşılamadı", "yanlış numara", "iletişim", "sahte"]),
        (ReturnCode.NoBudgetOrTiming, ["kein budget oder falscher zeitpunkt", "kein budget", "falscher zeitpunkt", "zu früh", "zu frueh", "kein geld", "zeitpunkt", "später", "spaeter", "bütçe ya da zaman yok", "bütçe yok", "zaman yok", "yanlış zaman", "çok erken", "bütçe", "zamanlama", "para yok"]),
        (ReturnCode.Duplicate, ["duplikat", "dublette", "doppelt", "schon bekannt", "haben wir schon", "yinelenen kayıt", "yinelenen", "mükerrer", "çift kayıt", "zaten var"]));

    /// <summary>“wrong size”.</summary>
    public static string Say(ReturnCode code) => T(
        code switch
        {
            ReturnCode.WrongSize => "wrong size",
            ReturnCode.WrongTitle => "wrong title",
            ReturnCode.WrongRegion => "wrong region",
            ReturnCode.ExistingCustomer => "existing customer",
            ReturnCode.Competitor => "competitor",
            ReturnCode.NoContact => "no verified contact",
            ReturnCode.NoBudgetOrTiming => "no budget or timing",
            _ => "duplicate",
        }, "return code");

    /// <summary>As the history keeps it, whatever is spoken: “wrong size”.</summary>
    public static string Stored(ReturnCode code) => Known.First(k => k.Code == code).Words[0];

    /// <summary>The code that a text begins with, and what is said after it; no code and the whole text where none is recognised.</summary>
    public static (ReturnCode? Code, string Why) Read(string text)
    {
        var tidy = Plain.Text(text).Trim(' ', ':', ',', '-', '–', '(', ')', '“', '”', '„', '"');
        var bare = Lead().Replace(tidy, "");
        var found = Known.SelectMany(k => k.Words.Select(word => (k.Code, Word: word)))
            .Where(k => bare.StartsWith(k.Word, StringComparison.OrdinalIgnoreCase) && (bare.Length == k.Word.Length || !char.IsLetterOrDigit(bare[k.Word.Length])))
            .OrderByDescending(k => k.Word.Length).Select(k => ((ReturnCode Code, string Word)?)k).FirstOrDefault();
        if (found is { } hit) return (hit.Code, bare[hit.Word.Length..].Trim(' ', ':', ',', ';', '-', '–', '(', ')', '.', '"', '“', '”'));
        if (Foreign.First(bare) is { } foreign) return (foreign.Meaning, foreign.Remainder.Trim(' ', ':', ',', ';', '-', '–', '(', ')', '.', '"', '“', '”', '„'));
        // “EC”, “wrongsize”: how exports write codes.
        var folded = Letters().Replace(bare, "");
        return Enum.TryParse<ReturnCode>(folded, ignoreCase: true, out var exact) && folded.All(char.IsLetter) && folded.Length > 0 ? (exact, "") : (null, tidy);
    }

    // “because it is too small”, “as wrong size”: the code follows.
    [GeneratedRegex(@"^(?:(?:weil|wegen|da|als|es ist|sie sind|ist|çünkü|because|as|since|it is|it's|it’s|they are|they're|is)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[^\p{L}]")]
    private static partial Regex Letters();
}
