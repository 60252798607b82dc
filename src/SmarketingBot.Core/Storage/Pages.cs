using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmarketingBot.Core.Storage;

/// <summary>How densely rows lie.</summary>
internal static class Pages
{
    /// <summary>
    /// A sixth of each page stays free: rows that change every day, but in no column of an index, find their new version a place beside the old one and
    /// no index has to hear of it. PostgreSQL only; SQLite changes rows where they are.
    /// </summary>
    internal static EntityTypeBuilder<T> LeavesRoom<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation("Npgsql:StorageParameter:fillfactor", 84);
        return entity;
    }
}
