using System.Globalization;
using System.Text;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmarketingBot.Tests.House;
using Node = Microsoft.CodeAnalysis.SyntaxNode;

namespace SmarketingBot.Tests.Languages;

/// <summary>A sentence of the source, or what is wrong with how it is said.</summary>
/// <param name="Slice">The folder it stands in: Nagging, Kernel.</param>
/// <param name="At">File and line.</param>
/// <param name="Text">The key, or the words.</param>
internal sealed record SourceWord(string Slice, string At, string Text);

/// <summary>Reads the source itself: which sentences go through the table of words, and which go by it.</summary>
internal sealed class SourceWords
{
    private static readonly Lazy<SourceWords> Read = new(() => new SourceWords());

    // Where strings are no words: names of things, forms of numbers, what is compared, logged, or thrown for us.
    private static readonly HashSet<string> NotSaid =
    [
        "Alarm", "AlarmTogether", "Document", "LogLevel", "Note", "GetRequiredService", "Create", "CreateWithInvariantCulture", "ToString", "Parse", "TryParse", "Split", "Replace", "TrimEnd", "TrimStart", "Trim",
        "StartsWith", "EndsWith", "Contains", "Equals", "IndexOf", "LastIndexOf", "GetSection", "BindConfiguration", "ExecuteSqlRawAsync", "FromSqlRaw", "SqlQueryRaw", "HasDatabaseName", "ToTable", "Ignore",
        "Changed", "Stop", "HasFilter", "FindProperty", "Embedded", "CreateHistogram", "CreateCounter", "CreateObservableGauge", "ExecuteSqlAsync", "Append",
        // Why something is refused at the door is only logged; a page is markup, and its words are filled in; a command is looked up by its English name.
        "Refuse", "Page", "Verb",
    ];

    // Whole files and folders whose strings are no words: what programs, the store and operators read, and names of places.
    private static readonly HashSet<string> OfPrograms =
    [
        "SmarketingBot.Core/People/ExportData.cs", "SmarketingBot.Core/Kernel/WellKnownCities.cs", "SmarketingBot.Core/Kernel/DayNames.cs", "SmarketingBot.Core/Kernel/Instrumentation.cs", "SmarketingBot.Core/Kernel/ForeignPeriods.cs",
        "SmarketingBot.Core/Meetings/ExportSeries.cs", "SmarketingBot.Core/Nagging/NagCount.cs",
        "SmarketingBot.Core/Storage/", "SmarketingBot/Storage/", "SmarketingBot.Core/Scheduling/", "SmarketingBot/Scheduling/", "SmarketingBot.Core/Outbox/", "SmarketingBot/Packaging/",
        "SmarketingBot/Api/ApiDoor.cs", "SmarketingBot/Api/NumbersBody.cs", "SmarketingBot/Api/Problems.cs", "SmarketingBot.Core/Keys/TakeNumbers.cs", "SmarketingBot/Imports/NumbersFile.cs", "SmarketingBot/Links/Paper.cs",
        "SmarketingBot/Teams/Door.cs", "SmarketingBot/Teams/Questions.cs", "SmarketingBot/Teams/TeamsChat.cs", "SmarketingBot/Teams/TrustedHosts.cs",
    ];

    // Whole files that speak to whoever runs the bot, at a terminal, in a log or beside the code: not to people in Teams. They, and who helps them, look for these words in English.
    private static readonly Dictionary<string, string> OfTheHouse = new()
    {
        ["SmarketingBot/Operations/DoctorCommand.cs"] = "a command at a terminal",
        ["SmarketingBot/Operations/FileFindings.cs"] = "what doctor prints",
        ["SmarketingBot/Operations/StoreFindings.cs"] = "what doctor prints",
        ["SmarketingBot/Operations/ServerFindings.cs"] = "what doctor prints",
        ["SmarketingBot/Operations/TokenFinding.cs"] = "what doctor prints",
        ["SmarketingBot/Operations/Identity.cs"] = "why the start stops",
        ["SmarketingBot/Operations/BackupCommand.cs"] = "a command at a terminal",
        ["SmarketingBot/Operations/RehearseCommand.cs"] = "a command at a terminal",
        ["SmarketingBot/Operations/RehearsedBot.cs"] = "settings of the rehearsal",
        ["SmarketingBot/Operations/StoreCheck.cs"] = "what a health probe reads",
        ["SmarketingBot/Operations/Telemetry.cs"] = "names and descriptions of measurements",
        ["SmarketingBot/Operations/StartPage.cs"] = "a page for developers",
        ["SmarketingBot/Operations/HtmlPage.cs"] = "the frame of a page, without words",
        ["SmarketingBot.Core/Operations/AuditTrail.cs"] = "what the audit keeps",
    };

    // What looks like words and is none, and why.
    private static readonly Dictionary<string, string> NoWords = new()
    {
        ["\"former member\""] = "the name that the store keeps",
        ["\"English\""] = "a language's own name is the same everywhere",
        ["$\"monthly {NthNames[Nth]} {DayNames.Short(Day)}\""] = "the stored form",
        ["$\"Two features want the {what} '{name}'.\""] = "read by us when the start stops",
        ["\"wrong person\""] = "the value of a choice",
        ["\"already done\""] = "the value of a choice",
        ["\"my items\""] = "the name of a command",
        ["\"not for me\""] = "the name of a command",
        ["\"Etc/UTC\""] = "the id of a zone",
        ["\"ProgressBar\""] = "the name of an element",
        ["\"Chart.VerticalBar\""] = "the name of an element",
        ["\"Full\""] = "a value of the card schema",
        ["\"SmarketingBot\""] = "our name",
        ["\"kpi csv\""] = "the name of a command",
        ["$\"attachment; filename=\\\"{Plain(name)}\\\"\""] = "a header of HTTP",
        ["\"Removed\""] = "why a message waits, as the store keeps it",
        ["\"Smarketing\""] = "the name of a connection string",
        ["\"For administrators\""] = "a heading that help says in its reader's language",
        ["$\"{first} to {first}\""] = "read by the program",
        ["\"last month\""] = "read by the program",
        ["\"not yet\""] = "the word that the store keeps, and the name of a command",
        ["$\"{form.Groups[\"first\"].Value} {form.Groups[\"month\"].Value} to {form.Groups[\"last\"].Value} {form.Groups[\"month\"].Value}\""] = "read by the program",
        ["$\"until {last}\""] = "read by the program",
        ["$\"returned {ReturnCodes.Stored(lead.Code!.Value)}\""] = "the history's words",
        ["\"handed to accepted\""] = "the history's words",
        ["$\"attempts {before} to {before + Math.Max(more, 0)}\""] = "the history's words",
        ["$\"{first} to {last}\""] = "read by the program",
        ["$\"monthly {nth}\""] = "read by the program",
        ["$\"biweekly {day}\""] = "read by the program",
        ["$\"monthly {nth} {day}\""] = "read by the program",
        ["$\"{at} UTC\""] = "a zone's name is the same everywhere",
        ["\"Access:SetUp\""] = "the name of a setting",
    };

    private SourceWords()
    {
        foreach (var file in WallTests.Sources("src/SmarketingBot.Core").Concat(WallTests.Sources("src/SmarketingBot")))
            Look(file);
    }

    public static SourceWords All => Read.Value;

    /// <summary>What is said through the table: its keys.</summary>
    public List<SourceWord> Keys { get; } = [];

    /// <summary>Words that are said without it.</summary>
    public List<SourceWord> Bypasses { get; } = [];

    /// <summary>Sentences whose key can't be read from the source, or that were said once and for all.</summary>
    public List<SourceWord> Unreadable { get; } = [];

    private void Look(string file)
    {
        var relative = Path.GetRelativePath(Clone.At("src"), file).Replace('\\', '/');
        var parts = relative.Split('/');
        var slice = parts.Length > 2 ? parts[1] : "";
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
        SourceWord Here(Node node, string text) => new(slice, $"{relative}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", text);

        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var arguments = call.ArgumentList.Arguments;
            switch (Name(call))
            {
                case "T" when call.Expression is IdentifierNameSyntax:
                    if (IsSaidOnce(call)) Unreadable.Add(Here(call, "said once, in whatever language spoke first"));
                    var about = arguments.Count > 1 && Literal(arguments[1].Expression) is { } word ? $" [{word}]" : "";
                    foreach (var key in KeysOf(arguments[0].Expression))
                    {
                        if (key is null) Unreadable.Add(Here(call, call.ToString()));
                        else Keys.Add(Here(call, key + about));
                    }
                    break;
                case "Command" or "Look" when arguments.Count >= 5 && arguments.All(a => a.NameColon is null):
                    foreach (var at in new[] { 2, 3 }) Add(arguments[at].Expression);
                    break;
                case "Sentence" when arguments.Count == 5:
                    foreach (var at in new[] { 0, 1 }) Add(arguments[at].Expression);
                    break;
                case "With" when arguments.Count == 1 && Literal(arguments[0].Expression) is { } heading:
                    Keys.Add(Here(call, heading));
                    break;
            }

            void Add(ExpressionSyntax expression)
            {
                if (Literal(expression) is { } text) Keys.Add(Here(expression, text));
            }
        }
        foreach (var text in root.DescendantNodes().Where(n => n is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax))
            if (IsProse(text) && !OfTheHouse.ContainsKey(relative) && !OfPrograms.Any(of => of.EndsWith('/') ? relative.StartsWith(of, StringComparison.Ordinal) : relative == of) && !NoWords.ContainsKey(text.ToString()) && !IsExempt(text))
                Bypasses.Add(Here(text, text.ToString()));
    }

    // Each way that the expression can come out; null is one whose words aren't there to be read.
    private static IEnumerable<string?> KeysOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => KeysOf(inner.Expression),
        ConditionalExpressionSyntax either => Plain(either.WhenTrue).Concat(Plain(either.WhenFalse)),
        SwitchExpressionSyntax many => many.Arms.SelectMany(arm => Plain(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolatedStringExpressionSyntax or LiteralExpressionSyntax => [Key(expression)],
        _ => [null],
    };

    // Within a choice only plain words are a key: the compiler writes anything filled in before it is asked for.
    private static IEnumerable<string?> Plain(ExpressionSyntax branch) => branch switch
    {
        InterpolatedStringExpressionSyntax { Contents: var contents } when contents.Any(c => c is InterpolationSyntax) => [null],
        ThrowExpressionSyntax => [],
        _ => KeysOf(branch),
    };

    private static string? Key(ExpressionSyntax expression)
    {
        var filled = 0;
        var interpolated = expression.DescendantNodesAndSelf().Any(n => n is InterpolatedStringExpressionSyntax);
        return Of(expression);

        string? Of(ExpressionSyntax part) => part switch
        {
            LiteralExpressionSyntax literal when literal.RawKind == (int)SyntaxKind.StringLiteralExpression => interpolated ? Braced(literal.Token.ValueText) : literal.Token.ValueText,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Of(sum.Left) is { } left && Of(sum.Right) is { } right ? left + right : null,
            ParenthesizedExpressionSyntax inner => Of(inner.Expression),
            InterpolatedStringExpressionSyntax text => Interpolated(text),
            _ => null,
        };

        string Interpolated(InterpolatedStringExpressionSyntax text)
        {
            var key = new StringBuilder();
            foreach (var content in text.Contents)
                _ = content is InterpolatedStringTextSyntax words
                    ? key.Append(words.TextToken.ValueText)
                    : key.Append(CultureInfo.InvariantCulture, $"{{{filled++}}}");
            return key.ToString();
        }
    }

    private static string Braced(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string? Literal(ExpressionSyntax expression) => (expression as LiteralExpressionSyntax)?.Token.ValueText;

    private static string Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    private static bool IsProse(Node node)
    {
        var text = node is LiteralExpressionSyntax literal ? literal.Token.ValueText
            : string.Concat(((InterpolatedStringExpressionSyntax)node).Contents.Select(c => c is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "\u0001"));
        var tidy = text.Trim();
        // Two words, or one that begins like a sentence; ids, keys and forms of numbers have neither.
        return System.Text.RegularExpressions.Regex.IsMatch(tidy, @"\p{L}{2,}[,;:.!?]? +\p{L}|^\p{Lu}\p{Ll}+|\p{L}{2,} \u0001|\u0001,? \p{L}{2,}");
    }

    private static bool IsExempt(Node text)
    {
        for (var node = text; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                // Inside a filled-in part of a sentence, words are words again.
                case InterpolationSyntax:
                    return false;
                case AttributeSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax or ElementAccessExpressionSyntax or BracketedArgumentListSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }:
                case FieldDeclarationSyntax { Declaration.Type: ArrayTypeSyntax or GenericNameSyntax { Identifier.Text: "Regex" or "LittleWords" or "Dictionary" or "HashSet" or "FrozenDictionary" } }:
                case PropertyDeclarationSyntax { Type: GenericNameSyntax { Identifier.Text: "LittleWords" } }:
                    return true;
                case ObjectCreationExpressionSyntax { Type: var made } when made.ToString() is "InvalidOperationException" or "ArgumentException" or "ArgumentOutOfRangeException" or "FormatException" or "UnreachableException" or "SettingsException":
                    return true;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument:
                    var name = Name(call);
                    if (name == "T" && call.Expression is IdentifierNameSyntax) return true;
                    var at = call.ArgumentList.Arguments.IndexOf(argument);
                    if (name is "Command" or "Look" or "Sentence" or "With" or "Speaks" or "Button" or "Dialog" or "Notice" or "Undoes") return true;
                    if (name.StartsWith("Log", StringComparison.Ordinal) || NotSaid.Contains(name)) return true;
                    // The verb and the data of a button.
                    if (name is "Press" or "Open" or "Send" && call.Expression.ToString().StartsWith("Kit.", StringComparison.Ordinal) && at > 0) return true;
                    break;
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }
        return false;
    }


    private static bool IsSaidOnce(Node call) => call.Ancestors().Any(a =>
        a is FieldDeclarationSyntax && !call.Ancestors().Any(b => b is AnonymousFunctionExpressionSyntax)
        || a is PropertyDeclarationSyntax { Initializer: { } first } && first.Contains(call) && !call.Ancestors().Any(b => b is AnonymousFunctionExpressionSyntax));
}
