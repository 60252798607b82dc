using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

internal static class PeopleMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people").LeavesRoom().HasKey(p => new { p.Tenant, p.Id });
            person.Property(p => p.Id).HasMaxLength(200);
            person.Ignore(p => p.LatestZone);
            person.HasIndex(p => new { p.Tenant, p.Mri }).HasDatabaseName("people_mri");
        });
        model.Entity<Member>(member =>
        {
            member.ToTable("members").HasKey(m => new { m.Tenant, m.ConversationId, m.PersonId });
            member.Property(m => m.ConversationId).HasMaxLength(400);
            member.Property(m => m.PersonId).HasMaxLength(200);
            member.HasIndex(m => new { m.Tenant, m.PersonId }).HasDatabaseName("members_person");
        });
        model.Entity<Absence>(absence =>
        {
            absence.ToTable("absences").HasKey(a => new { a.Tenant, a.Id });
            absence.Property(a => a.PersonId).HasMaxLength(200);
            absence.HasIndex(a => new { a.Tenant, a.PersonId }).HasDatabaseName("absences_person");
        });
        model.Entity<Place>(place =>
        {
            place.ToTable("places").HasKey(p => new { p.Tenant, p.ConversationId });
            place.Property(p => p.ConversationId).HasMaxLength(400);
        });
    }
}
