using System.Diagnostics;
using Npgsql;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Storage;

/// <summary>A copy made while people write is one to go on from: README's own commands, on both stores.</summary>
public class BackupTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_promised_before_the_copy_is_reminded_after_it_once(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Sam, "I'll send the deck by wed");
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by thu");
        await talk.Says(talk.Max, "I'll write to Contoso by 18 dec");
        await talk.Until("2026-11-24T12:00:00Z");

        // While others write.
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++) (await talk.Sia.Says($"I'll write offer {i} by 11 dec")).Status.ShouldBe(200);
        });
        var copy = await Copied(database, talk.Store);
        await enough.CancelAsync();
        await writing;
        await talk.Settle();

        // The store is lost on Tuesday, and the copy starts on Friday: the deck was due on Wednesday, the call on Thursday.
        talk.Clock.MoveTo(NodaTime.Instant.FromUtc(2026, 11, 27, 7, 0));
        SimPerson[] all = [talk.Sam, talk.Mia, talk.Max];
        var before = all.Select(talk.CountTo).ToList();
        await talk.RestartOn(copy);
        // Before anybody's hours nothing is said, and nothing again.
        await talk.Settle();
        all.Select(talk.CountTo).ShouldBe(before);
        await talk.Until("2026-11-27T12:00:00Z");

        // Every open item has its alarm (asked by every step), and what was due meanwhile comes once.
        all.Select(talk.CountTo).ShouldBe([before[0] + 1, before[1] + 1, before[2]]);
        talk.CardTo(talk.Sam).ShouldShow("send the deck");

        // And it is a store like any other.
        await talk.Says(talk.Sam, "done 1");
        (await Tables.Ask(talk.Bot, "SELECT state FROM action_items WHERE number = 1")).ShouldBe("Done");
    }

    private static async Task<FreshDatabase> Copied(TestDatabase database, FreshDatabase store)
    {
        var copy = await database.Create();
        if (database.IsPostgres)
        {
            var dump = Path.Combine(Directory.CreateTempSubdirectory("smarketing-dump-").FullName, "copy.dump");
            await Does(PostgresPrograms.Of("pg_dump"), store, "--format=custom", "--file=" + dump);
            await Does(PostgresPrograms.Of("pg_restore"), copy, "--exit-on-error", "--no-owner", "--dbname=" + new NpgsqlConnectionStringBuilder(copy.ConnectionString).Database, dump);
            Directory.Delete(Path.GetDirectoryName(dump)!, recursive: true);
            return copy;
        }
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(copy.ConnectionString).DataSource;
        await Does("dotnet", store, Path.Combine(AppContext.BaseDirectory, "SmarketingBot.dll"), "backup", "--to", file);
        return copy;
    }

    private static async Task Does(string program, FreshDatabase store, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Smarketing"] = store.ConnectionString;
        if (store is PostgresDatabase)
        {
            var server = new NpgsqlConnectionStringBuilder(store.ConnectionString);
            (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (server.Host, server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            (start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) = (server.Username, server.Password, server.Database);
        }
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program}: {await said} {errors}");
    }
}
