using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SmarketingBot.Tests.Wire;

/// <summary>What cards look like as JSON: words in camel case, defaults left out, the app's own data untouched.</summary>
public class CardJsonTests
{
    [Fact]
    public void An_empty_card_is_its_type_and_version() =>
        new AdaptiveCard("1.5").ToJson().ShouldBe("""{"type":"AdaptiveCard","version":"1.5"}""");

    [Fact]
    public void The_members_of_a_card_are_written()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 4))
        {
            FallbackText = "Open Teams.",
            Speak = "Hello",
            Lang = "en",
            Rtl = false,
            MinHeight = "80px",
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            Refresh = new AdaptiveRefresh
            {
                Action = new AdaptiveExecuteAction { Verb = "refresh", Data = new { Meeting = 7, Note = (string?)null } },
                UserIds = ["29:mia"],
            },
        };
        card.Body.Add(new AdaptiveTextBlock("Hi"));
        card.Actions.Add(new AdaptiveOpenUrlAction { Title = "Open", Url = new Uri("https://x.example/a?b=c") });
        card.AdditionalProperties["msteams"] = new { width = "Full" };
        Same(card, """
            {"type":"AdaptiveCard","version":"1.4","fallbackText":"Open Teams.","speak":"Hello","lang":"en","rtl":false,"minHeight":"80px",
             "verticalContentAlignment":"center",
             "refresh":{"action":{"type":"Action.Execute","verb":"refresh","data":{"Meeting":7,"Note":null}},"userIds":["29:mia"]},
             "body":[{"type":"TextBlock","text":"Hi"}],
             "actions":[{"type":"Action.OpenUrl","title":"Open","url":"https://x.example/a?b=c"}],
             "msteams":{"width":"Full"}}
            """);
    }

    public static TheoryData<string, AdaptiveElement, string> Elements => new()
    {
        { "text", new AdaptiveTextBlock("a") { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention, Wrap = true, IsSubtle = true, MaxLines = 2, Style = AdaptiveTextBlockStyle.Heading, FontType = AdaptiveFontType.Monospace, HorizontalAlignment = AdaptiveHorizontalAlignment.Right, Spacing = AdaptiveSpacing.ExtraLarge, Separator = true, Id = "t", IsVisible = false, Height = AdaptiveHeight.Stretch },
            """{"type":"TextBlock","id":"t","text":"a","size":"extraLarge","weight":"bolder","color":"attention","isSubtle":true,"horizontalAlignment":"right","wrap":true,"maxLines":2,"fontType":"monospace","style":"heading","spacing":"extraLarge","separator":true,"height":"stretch","isVisible":false}""" },
        { "rich text", new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun("a"), new AdaptiveTextRun("b") { Strikethrough = true, Italic = true, Highlight = true, Underline = true } } },
            """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"a"},{"type":"TextRun","text":"b","strikethrough":true,"italic":true,"highlight":true,"underline":true}]}""" },
        { "container", new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, SelectAction = new AdaptiveSubmitAction { Data = new JObject { ["a"] = 0 } }, Items = { new AdaptiveTextBlock("a") } },
            """{"type":"Container","style":"emphasis","bleed":true,"selectAction":{"type":"Action.Submit","data":{"a":0}},"items":[{"type":"TextBlock","text":"a"}]}""" },
        { "default style is said when asked for", new AdaptiveContainer { Style = AdaptiveContainerStyle.Default },
            """{"type":"Container","style":"default","items":[]}""" },
        { "columns", new AdaptiveColumnSet { Columns = { new AdaptiveColumn { Width = "auto" }, new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch }, new AdaptiveColumn { Width = 40u }, new AdaptiveColumn { Width = "2" }, new AdaptiveColumn { Width = "32px" }, new AdaptiveColumn() } },
            """{"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[]},{"type":"Column","width":"stretch","items":[]},{"type":"Column","width":"40px","items":[]},{"type":"Column","width":"2","items":[]},{"type":"Column","width":"32px","items":[]},{"type":"Column","items":[]}]}""" },
        { "facts", new AdaptiveFactSet { Facts = { new AdaptiveFact("Owner", "Mia") } },
            """{"type":"FactSet","facts":[{"title":"Owner","value":"Mia"}]}""" },
        { "actions", new AdaptiveActionSet { Actions = { new AdaptiveExecuteAction { Title = "Next", Verb = "next", Style = "positive", Mode = AdaptiveActionMode.Secondary, IsEnabled = false, Tooltip = "On", AssociatedInputs = AdaptiveAssociatedInputs.None, Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Next" }) } } },
            """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Next","verb":"next","style":"positive","mode":"secondary","isEnabled":false,"tooltip":"On","associatedInputs":"none","fallback":{"type":"Action.Submit","title":"Next"}}]}""" },
        { "image", new AdaptiveImage("https://x.example/i.png") { AltText = "Chart", Size = AdaptiveImageSize.Medium, Style = AdaptiveImageStyle.Person, PixelWidth = 32, PixelHeight = 16 },
            """{"type":"Image","url":"https://x.example/i.png","altText":"Chart","size":"medium","style":"person","width":"32px","height":"16px"}""" },
        { "table", new AdaptiveTable { Columns = { new AdaptiveTableColumnDefinition { Width = 2 }, new AdaptiveTableColumnDefinition { PixelWidth = 50, HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Right } }, FirstRowAsHeaders = false, GridStyle = AdaptiveContainerStyle.Accent, Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell { Items = { new AdaptiveTextBlock("a") } } } } } },
            """{"type":"Table","columns":[{"width":2},{"width":"50px","horizontalCellContentAlignment":"right"}],"firstRowAsHeaders":false,"gridStyle":"accent","rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"a"}]}]}]}""" },
        { "text input", new AdaptiveTextInput { Id = "i", Label = "What", IsRequired = true, ErrorMessage = "Say what.", IsMultiline = true, MaxLength = 200, Placeholder = "…", Value = "v", Regex = "^a", Style = AdaptiveTextInputStyle.Email, InlineAction = new AdaptiveSubmitAction() },
            """{"type":"Input.Text","id":"i","label":"What","isRequired":true,"errorMessage":"Say what.","isMultiline":true,"maxLength":200,"placeholder":"…","value":"v","regex":"^a","style":"email","inlineAction":{"type":"Action.Submit"}}""" },
        { "number input", new AdaptiveNumberInput { Id = "n", Value = 0, Min = 0, Max = 7.5 },
            """{"type":"Input.Number","id":"n","value":0.0,"min":0.0,"max":7.5}""" },
        { "empty number input", new AdaptiveNumberInput { Id = "n" }, """{"type":"Input.Number","id":"n"}""" },
        { "date input", new AdaptiveDateInput { Id = "d", Value = "2026-03-02", Min = "2026-03-01", Max = "2026-04-01" },
            """{"type":"Input.Date","id":"d","value":"2026-03-02","min":"2026-03-01","max":"2026-04-01"}""" },
        { "time input", new AdaptiveTimeInput { Id = "t", Value = "09:00" }, """{"type":"Input.Time","id":"t","value":"09:00"}""" },
        { "toggle", new AdaptiveToggleInput { Id = "g", Title = "Remind me", Value = "yes", ValueOn = "yes" },
            """{"type":"Input.Toggle","id":"g","title":"Remind me","value":"yes","valueOn":"yes"}""" },
        { "choices", new AdaptiveChoiceSetInput { Id = "c", Style = AdaptiveChoiceInputStyle.Filtered, IsMultiSelect = true, Choices = { new AdaptiveChoice { Title = "A", Value = "a" } } },
            """{"type":"Input.ChoiceSet","id":"c","style":"filtered","isMultiSelect":true,"choices":[{"title":"A","value":"a"}]}""" },
        { "people picker", new AdaptiveChoiceSetInput { Id = "p", DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users?scope=currentContext" } },
            """{"type":"Input.ChoiceSet","id":"p","choices":[],"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users?scope=currentContext"}}""" },
        { "unknown with fallback", new AdaptiveUnknownElement { Type = "Badge", Id = "b", AdditionalProperties = { ["text"] = "late", ["Style"] = "attention", ["items"] = new AdaptiveElement[] { new AdaptiveTextBlock("in") } }, Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("late")), Requires = { ["adaptiveCards"] = "1.5" } },
            """{"type":"Badge","id":"b","requires":{"adaptiveCards":"1.5"},"fallback":{"type":"TextBlock","text":"late"},"text":"late","Style":"attention","items":[{"type":"TextBlock","text":"in"}]}""" },
        { "dropped", new AdaptiveTextBlock("a") { Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop) },
            """{"type":"TextBlock","text":"a","fallback":"drop"}""" },
    };

    [Theory]
    [MemberData(nameof(Elements), DisableDiscoveryEnumeration = true)]
    public void An_element_is_written_as_the_schema_has_it(string what, AdaptiveElement element, string json) =>
        Same(element, json, what);

    [Fact]
    public void The_other_actions_are_written_as_the_schema_has_them()
    {
        var set = new AdaptiveActionSet
        {
            Actions =
            {
                new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("a") } } },
                new AdaptiveToggleVisibilityAction { TargetElements = { "a", new AdaptiveTargetElement("b", false) } },
                new AdaptiveUnknownAction { Type = "Action.OpenUrlDialog", AdditionalProperties = { ["url"] = "https://x.example" } },
                new AdaptiveSubmitAction { DataJson = """{"msteams":{"type":"task/fetch"}}""" },
            },
        };
        Same(set, """
            {"type":"ActionSet","actions":[
              {"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a"}]}},
              {"type":"Action.ToggleVisibility","targetElements":[{"elementId":"a"},{"elementId":"b","isVisible":false}]},
              {"type":"Action.OpenUrlDialog","url":"https://x.example"},
              {"type":"Action.Submit","data":{"msteams":{"type":"task/fetch"}}}]}
            """);
    }

    [Fact]
    public void A_card_put_typed_into_an_attachment_is_written_too()
    {
        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = new AdaptiveCard("1.5") };
        JsonConvert.SerializeObject(attachment, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore })
            .ShouldContain(""""content":{"type":"AdaptiveCard","version":"1.5"}"""");
        JObject.FromObject(new AdaptiveCard("1.5"))["version"]!.ToString().ShouldBe("1.5");
    }

    [Fact]
    public void A_card_that_contains_itself_is_an_error_and_no_crash()
    {
        var card = new AdaptiveCard("1.5");
        card.Actions.Add(new AdaptiveShowCardAction { Card = card });
        Should.Throw<JsonException>(card.ToJson);
    }

    private static void Same(AdaptiveTypedElement element, string json, string? what = null)
    {
        var written = element is AdaptiveCard card ? card.ToJson() : JsonConvert.SerializeObject(element);
        JToken.DeepEquals(JToken.Parse(written), JToken.Parse(json)).ShouldBeTrue($"{what}: {written}");
        written.ShouldStartWith("{\"type\":");
    }
}
