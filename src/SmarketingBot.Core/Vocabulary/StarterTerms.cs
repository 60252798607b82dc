using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>
/// Definitions to begin with, as the field words them. They are offered to be put forward; none holds before both sides
/// of a series said yes.
/// </summary>
public static class StarterTerms
{
    /// <summary>All of them, in the order of the funnel.</summary>
    public static IReadOnlyList<Term> All =>
    [
        new("MQL", null, T("it is a company of our kind, showed that it wants something, and has a contact who can be reached"),
            [T("wrong size", "a lead"), T("wrong title", "a lead"), T("wrong region", "a lead"), T("existing customer", "a lead"), T("competitor", "a lead"), T("no verified contact", "a lead")],
            T("sales accepts it or returns it with a reason"), T("24 working hours")),
        Term.Plainly("SAL", T("An MQL that sales looked at and agreed to work within the time of the SLA; otherwise it goes back with a reason")),
        Term.Plainly("SQL", T("A lead that sales confirmed after a real conversation")),
        Term.Plainly(T("Acceptance", "of leads"), T("SAL divided by the MQL handed over; the rest was returned with a reason")),
        Term.Plainly(T("First response", "to leads"), T("Working hours from handing a lead to somebody until they touch it first; what systems take before is not counted")),
    ];

    /// <summary>The one for a word of any language, or null.</summary>
    public static Term? Of(string name)
    {
        var asked = Spelling.Fold(name.Trim());
        // Whoever asks need not read the language in which it was offered.
        var at = Language.All.Select(language => language.Say(() => All.ToList().FindIndex(t => Spelling.Fold(t.Name) == asked))).FirstOrDefault(found => found >= 0, -1);
        return at < 0 ? null : All[at];
    }
}
