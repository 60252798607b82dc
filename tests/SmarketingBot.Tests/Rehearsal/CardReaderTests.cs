using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class CardReaderTests
{
    private readonly CardReader _card = new(JsonNode.Parse("""
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"**Agenda** for [you](https://example.com), <at>Ben Carter</at>"},
          {"type":"TextBlock","text":"2 \\* 3 is not \\_bold\\_ &amp; snake_case_word stays"},
          {"type":"TextBlock","text":"unseen","isVisible":false},
          {"type":"RichTextBlock","inlines":["Due ",{"type":"TextRun","text":"today"}]},
          {"type":"FactSet","facts":[{"title":"Owner","value":"Ben"}]},
          {"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"left"}]},{"type":"Column","items":[{"type":"TextBlock","text":"right"}]}]},
          {"type":"Table","rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"MQL"}]},{"type":"TableCell","items":[{"type":"TextBlock","text":"320"}]}]}]},
          {"type":"Badge","text":"New"},
          {"type":"Input.ChoiceSet","id":"topic","label":"Topic","choices":[{"title":"Wins","value":"1"},{"title":"Leads","value":"2"}]},
          {"type":"Input.Text","label":"Nameless"},
          {"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Vote","verb":"vote"}]}],
         "actions":[{"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"folded"},{"type":"Input.Text","id":"why","label":"Why"}],
           "actions":[{"type":"Action.Submit","title":"Park"}]}}]}
        """)!.AsObject());

    [Fact]
    public void The_text_reads_as_the_eye_sees_it() => _card.Lines.ShouldBe([
        "Agenda for you, Ben Carter", "2 * 3 is not _bold_ & snake_case_word stays", "Due today", "Owner Ben", "left", "right", "MQL | 320", "New",
        "Topic", "Wins · Leads", "Nameless"]);

    [Fact]
    public void Buttons_and_inputs_are_found_wherever_they_are()
    {
        _card.Buttons.ShouldBe(["Vote", "More", "Park"]);
        _card.Inputs.Select(i => i.Id).ShouldBe(["topic", "why"]);
        _card.Input("Topic").Choices.Select(c => c.Value).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void What_should_be_there_and_is_not_fails_with_the_cards_text()
    {
        _card.ShouldShow("Due today", "left right").ShouldNotShow("unseen", "folded").ShouldOffer("vote").ShouldNotOffer("Start");

        Should.Throw<RehearsalException>(() => _card.ShouldShow("Overdue")).Message.ShouldContain("Owner Ben");
        Should.Throw<RehearsalException>(() => _card.ShouldNotShow("Due today"));
        Should.Throw<RehearsalException>(() => _card.ShouldOffer("Start")).Message.ShouldContain("[Vote]");
    }
}
