using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;
using SmarketingBot.Operations;
using SmarketingBot.Packaging;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.House;

/// <summary>
/// README's tables that tell what the program asks for and keeps are made from the program. After a change run
/// <c>UPDATE_README=1 dotnet test --filter FullyQualifiedName~ReadmeTests</c>, and read what came out.
/// </summary>
public sealed class ReadmeTests
{
    private static readonly string File = Clone.At("README.md");

    [Fact]
    public void It_tells_each_permission() => Holds("permissions", Table(
        ["permission", "what for", "who consents", "what stops without it"],
        Permissions.All.Select(p => new[] { $"`{p.Name}`", p.Why, p.Who, p.Without }).Concat(Permissions.Inherent.Select(p => new[] { p.Name, p.Why, p.Who, p.Without }))));

    [Fact]
    public void It_tells_what_is_kept() => Holds("data", Table(
        ["what", "tables", "what for", "who sees it", "how long"],
        DataMap.Rows(new RetentionOptions()).Select(row => new[] { row.What, string.Join(' ', row.Tables.Select(table => $"`{table}`")), row.Why, row.WhoSees, row.HowLong })));

    [Fact]
    public async Task Every_table_of_the_store_is_in_the_map_of_data_once()
    {
        await using var talk = await Talk.Begin();
        var tables = await talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, (_, db) =>
            Task.FromResult(db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().ToList()));
        DataMap.Rows(new RetentionOptions()).SelectMany(row => row.Tables).ShouldBe(tables, ignoreOrder: true);
    }

    private static string Table(string[] heads, IEnumerable<string[]> rows) =>
        string.Join('\n', [Line(heads), Line(heads.Select(_ => "---")), .. rows.Select(Line)]);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static void Holds(string name, string table)
    {
        var readme = System.IO.File.ReadAllText(File);
        var part = new Regex($"(?<=<!-- made: {name} -->\n).*?(?=\n<!-- end -->)", RegexOptions.Singleline);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
            System.IO.File.WriteAllText(File, readme = part.Replace(readme, _ => table));
        part.Match(readme).Value.ShouldBe(table, "run: UPDATE_README=1 dotnet test --filter FullyQualifiedName~ReadmeTests");
    }
}
