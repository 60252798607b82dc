using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Imports;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Keys;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Plans;
using SmarketingBot.Core.Retros;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Signals;
using SmarketingBot.Core.Undoing;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// The one store. It is the repository and the unit of work at once: use cases take it by constructor, query it and
/// leave saving to whoever opened the transaction (<see cref="Work"/>).
/// </summary>
public sealed class BotDb(DbContextOptions<BotDb> options) : DbContext(options)
{
    /// <summary>
    /// The tenant this unit of work speaks for. Empty finds nothing, so a forgotten assignment shows as an empty
    /// answer and never as somebody else's data.
    /// </summary>
    public string Tenant { get; set; } = "";

    /// <summary>Rights and settings that were changed in this unit of work, for the audit: names of fields, never their text.</summary>
    public IList<string> Touched { get; } = [];

    /// <summary>The tenant whose lock the next statement takes; null is none (<see cref="TenantLock"/>).</summary>
    internal string? LockFirst { get; set; }

    private readonly List<ITenantOwned> _saved = [];

    /// <summary>The earliest instant at which something saved in this unit of work is to be looked at; null is never.</summary>
    internal Instant? LookAt => _saved.Min(Due);

    /// <summary>A unit of work begins. Contexts are pooled: nothing of the one before may be left.</summary>
    internal void Begin(string tenant)
    {
        (Tenant, LockFirst) = (tenant, null);
        Touched.Clear();
        _saved.Clear();
    }

    public DbSet<Person> People => Set<Person>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<Series> Series => Set<Series>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<RotaPlace> Rota => Set<RotaPlace>();
    public DbSet<Excuse> Excuses => Set<Excuse>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<TopicVote> TopicVotes => Set<TopicVote>();
    public DbSet<PartSetting> AgendaParts => Set<PartSetting>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<StandIn> StandIns => Set<StandIn>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<Kpi> Kpis => Set<Kpi>();
    public DbSet<KpiTarget> KpiTargets => Set<KpiTarget>();
    public DbSet<KpiNumber> KpiNumbers => Set<KpiNumber>();
    public DbSet<SharedGoal> Goals => Set<SharedGoal>();
    public DbSet<GoalMilestone> GoalMilestones => Set<GoalMilestone>();
    public DbSet<GoalNumber> GoalNumbers => Set<GoalNumber>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<SavedPlan> Plans => Set<SavedPlan>();
    public DbSet<HintedAcronym> HintedAcronyms => Set<HintedAcronym>();
    public DbSet<ActionItem> ActionItems => Set<ActionItem>();
    public DbSet<ItemEvent> ItemEvents => Set<ItemEvent>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<LeadEvent> LeadEvents => Set<LeadEvent>();
    public DbSet<LeadAttempt> LeadAttempts => Set<LeadAttempt>();
    public DbSet<LeadDispute> LeadDisputes => Set<LeadDispute>();
    public DbSet<Signal> Signals => Set<Signal>();
    public DbSet<SignalVoice> SignalVoices => Set<SignalVoice>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignChange> CampaignChanges => Set<CampaignChange>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<TenantLease> TenantLeases => Set<TenantLease>();
    public DbSet<ShownItem> ShownItems => Set<ShownItem>();
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();
    public DbSet<Alarm> Alarms => Set<Alarm>();
    public DbSet<TenantCounter> Counters => Set<TenantCounter>();
    public DbSet<TenantSwitch> Switches => Set<TenantSwitch>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<Deed> Deeds => Set<Deed>();
    public DbSet<Retro> Retros => Set<Retro>();
    public DbSet<RetroNote> RetroNotes => Set<RetroNote>();
    public DbSet<RetroVote> RetroVotes => Set<RetroVote>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<ApiAnswer> ApiAnswers => Set<ApiAnswer>();
    public DbSet<Link> Links => Set<Link>();
    public DbSet<Tick> Ticks => Set<Tick>();

    /// <summary>A person of this tenant; the store is asked once in a unit of work, whoever asks.</summary>
    public ValueTask<Person?> Person(string id) => People.FindAsync(Tenant, id);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Convert(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PeopleMapping.Map(modelBuilder);
        MeetingsMapping.Map(modelBuilder);
        AgendasMapping.Map(modelBuilder);
        FacilitationMapping.Map(modelBuilder);
        ScoreboardsMapping.Map(modelBuilder);
        AgreementsMapping.Map(modelBuilder);
        PlansMapping.Map(modelBuilder);
        VocabularyMapping.Map(modelBuilder);
        ActionItemsMapping.Map(modelBuilder);
        LeadsMapping.Map(modelBuilder);
        SignalsMapping.Map(modelBuilder);
        CampaignsMapping.Map(modelBuilder);
        OutboxMapping.Map(modelBuilder);
        SchedulingMapping.Map(modelBuilder);
        OperationsMapping.Map(modelBuilder);
        UndoingMapping.Map(modelBuilder);
        LinksMapping.Map(modelBuilder);
        KeysMapping.Map(modelBuilder);
        ImportsMapping.Map(modelBuilder);
        RetrosMapping.Map(modelBuilder);

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType)).ToList())
            typeof(BotDb).GetMethod(nameof(FilterByTenant), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        Columns.NameInSnakeCase(modelBuilder);
    }

    private void FilterByTenant<T>(ModelBuilder model) where T : class, ITenantOwned
    {
        model.Entity<T>().HasQueryFilter(row => row.Tenant == Tenant);
        model.Entity<T>().Property(row => row.Tenant).HasMaxLength(64);
    }

    /// <summary>Stamps the tenant on new rows, so that no use case has to remember it.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once and not by each step that asks: with many rows at hand, that is most of the work.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var changed = ChangeTracker.Entries<ITenantOwned>().Where(e => e.State != EntityState.Unchanged).ToList();
            foreach (var entry in changed) Check(entry);
            var together = await RowsTogether.Save(this, changed);
            return together + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private void Check(EntityEntry<ITenantOwned> entry)
    {
        if (entry.State == EntityState.Added && entry.Entity.Tenant.Length == 0) entry.Property(e => e.Tenant).CurrentValue = Tenant;
        if (entry is { Entity: AuditEntry, State: EntityState.Modified or EntityState.Deleted })
            throw new InvalidOperationException("The audit is only ever added to.");
        foreach (var change in AuditTrail.Of(entry)) Touched.Add(change);
        if (entry.State is EntityState.Added or EntityState.Modified && entry.Entity is OutboxMessage or Alarm or TenantSwitch) _saved.Add(entry.Entity);
        if (entry.Entity.Tenant != Tenant) throw new InvalidOperationException($"A {entry.Metadata.ShortName()} of another tenant was about to be written.");
    }

    // What is claimed already is on its way without anybody's looking.
    private static Instant? Due(ITenantOwned row) => row switch
    {
        OutboxMessage { State: Delivery.Waiting, LeaseUntil: 0 } message => message.NotBefore,
        Alarm alarm => alarm.At,
        TenantSwitch => Instant.MinValue,
        _ => null,
    };

    /// <summary>Now as machine milliseconds, the unit of every stored instant.</summary>
    public static long Ms(Instant instant) => instant.ToUnixTimeMilliseconds();
}
