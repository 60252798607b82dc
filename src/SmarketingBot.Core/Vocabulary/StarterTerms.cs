namespace SmarketingBot.Core.Vocabulary;

/// <summary>
/// Definitions to begin with, as the field words them. They are offered to be put forward; none holds before both sides
/// of a series said yes.
/// </summary>
public static class StarterTerms
{
    /// <summary>All of them, in the order of the funnel.</summary>
    public static IReadOnlyList<Term> All { get; } =
    [
        new("MQL", null, "it is a company of our kind, showed that it wants something, and has a contact who can be reached",
            ["wrong size", "wrong title", "wrong region", "existing customer", "competitor", "no verified contact"],
            "sales accepts it or returns it with a reason", "24 working hours"),
        Term.Plainly("SAL", "An MQL that sales looked at and agreed to work within the time of the SLA; otherwise it goes back with a reason"),
        Term.Plainly("SQL", "A lead that sales confirmed after a real conversation"),
        Term.Plainly("Acceptance", "SAL divided by the MQL handed over; the rest was returned with a reason"),
        Term.Plainly("First response", "Working hours from handing a lead to somebody until they touch it first; what systems take before is not counted"),
    ];

    /// <summary>The one for a word, or null.</summary>
    public static Term? Of(string name) => All.FirstOrDefault(t => t.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
