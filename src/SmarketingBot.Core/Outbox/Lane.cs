namespace SmarketingBot.Core.Outbox;

/// <summary>What is to be said in one place, one after the other. The dispatcher's lock guards it.</summary>
internal sealed class Lane(string tenant)
{
    internal string Tenant => tenant;

    internal Queue<Errand> Waiting { get; private set; } = new();

    internal Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Takes out all rows; answers in passing stay.</summary>
    internal List<OutboxMessage> TakeRows()
    {
        var rows = Waiting.Select(e => e.Row).OfType<OutboxMessage>().ToList();
        Waiting = new(Waiting.Where(e => e.Row is null));
        return rows;
    }
}

/// <summary>One thing to say: a claimed row, or words without one.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Lane">Where.</param>
/// <param name="Row">The claimed row, if it is one.</param>
/// <param name="Passing">The words, if it is no row.</param>
/// <param name="Found">What is found of the row together with others.</param>
internal sealed record Errand(string Tenant, string Lane, OutboxMessage? Row, Passing? Passing, Task<IReadOnlyDictionary<long, Found>>? Found = null)
{
    /// <summary>How long it may wait in its lane for a place.</summary>
    internal TimeSpan Patience { get; init; }

    internal static Errand Of(Passing passing) => new(passing.Address.Tenant, passing.To.Lane, null, passing);
}

/// <summary>Words that are said without a row.</summary>
internal sealed record Passing(Recipient To, Address Address, Speech Speech);
