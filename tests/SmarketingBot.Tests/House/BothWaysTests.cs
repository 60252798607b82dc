using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Operations;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.House;

/// <summary>Every act has a button and a sentence: cards fail on some phones, and sentences are not discoverable.</summary>
public class BothWaysTests
{
    // Which buttons and forms do what a command does. A new command or button needs its line here, or a reason below.
    private static readonly Dictionary<string, string[]> Ways = new()
    {
        ["help"] = ["help.show"],
        ["my items"] = ["items.mine"],
        ["items"] = ["items.here", "items.mine"],
        ["overdue"] = ["items.overdue"],
        ["done"] = ["item.done", "item.note"],
        ["move"] = ["item.move"],
        ["snooze"] = ["item.snooze"],
        ["accept"] = ["item.accept"],
        ["not for me"] = ["item.notforme"],
        ["give"] = ["item.giveto"],
        ["blocked"] = ["item.blocked"],
        ["unblock"] = ["item.unblock"],
        ["drop"] = ["item.drop"],
        ["agree"] = ["item.agree", "agreement.agree"],
        ["keep"] = ["item.keep"],
        ["confirm"] = ["item.confirm"],
        ["reopen"] = ["item.reopen"],
        ["undo"] = ["undo"],
        ["I'll send the deck by fri"] = ["meeting.mine", "item.create"],
        ["@Ben will call Acme by 3 dec"] = ["meeting.commit", "item.create"],
        ["settings"] = ["me.settings", "me.change", "series.rules", "series.settings"],
        ["away"] = ["me.change"],
        ["back"] = ["me.back", "meeting.more"],
        ["remind me"] = ["me.change"],
        ["working days"] = ["me.change"],
        ["time zone"] = ["me.change"],
        ["language"] = ["me.change", "series.settings"],
        ["reminders off"] = ["me.off"],
        ["reminders on"] = ["me.on"],
        ["my data"] = ["data.export"],
        ["delete my data"] = ["data.ask", "data.delete"],
        ["setup"] = ["series.setup"],
        ["purpose"] = ["series.setup"],
        ["team"] = ["series.setup"],
        ["moderator"] = ["series.setup"],
        ["rota"] = ["series.moderators"],
        ["swap"] = ["series.moderators"],
        ["@Olga moderates next"] = ["series.moderators"],
        ["pass my turn"] = ["series.moderators", "turn.decline"],
        ["meeting to"] = ["meeting.occurrence"],
        ["make it"] = ["meeting.length"],
        ["cancel meeting"] = ["meeting.occurrence", "meeting.cancel", "holiday.cancel"],
        ["status"] = ["series.status"],
        ["holiday"] = ["series.settings"],
        ["no holiday"] = ["series.settings"],
        ["agenda"] = ["agenda.show"],
        ["topic"] = ["topic.add"],
        ["remove topic"] = ["topic.vote"],
        ["move topic"] = ["topic.vote"],
        ["vote"] = ["topic.vote"],
        ["can't attend"] = ["meeting.cannot", "turn.decline"],
        ["can attend"] = ["meeting.can"],
        ["start"] = ["meeting.start"],
        ["next"] = ["meeting.next"],
        ["extend"] = ["meeting.extend"],
        ["end"] = ["meeting.end"],
        ["raise hand"] = ["meeting.hand"],
        ["park"] = ["meeting.more"],
        ["give floor"] = ["meeting.more"],
        ["hand over"] = ["meeting.more"],
        ["record"] = ["meeting.more"],
        ["decided"] = ["meeting.decide"],
        ["take over"] = ["meeting.takeover", "turn.accept"],
        ["rate"] = ["meeting.rate", "meeting.wish"],
        ["attended"] = ["minutes.attendance"],
        ["retro"] = ["retro.write", "retro.reveal", "retro.vote", "retro.commit", "retro.close"],
        ["kpi csv"] = ["import.csv"],
        ["store import"] = ["import.store"],
        ["scoreboard csv"] = ["numbers.export"],
        ["api key"] = ["keys.new", "keys.revoke"],
        ["print"] = ["minutes.print"],
        ["missed"] = ["minutes.attendance"],
        ["stand in"] = ["standin.propose", "standin.agree"],
        ["i moderate"] = ["turn.accept"],
        ["not this time"] = ["turn.decline"],
        ["lead"] = ["lead.hand"],
        ["leads"] = ["leads.show"],
        ["took lead"] = ["lead.take"],
        ["touched lead"] = ["lead.touch"],
        ["tried lead"] = ["lead.try"],
        ["return lead"] = ["lead.return", "lead.returned"],
        ["dispute lead"] = ["lead.dispute"],
        ["rule"] = ["lead.rule"],
        ["win"] = ["signal.win"],
        ["objection"] = ["signal.objection"],
        ["content"] = ["signal.content"],
        ["helped"] = ["content.helped", "content.notyet"],
        ["signals"] = ["signals.show"],
        ["feedback"] = ["signal.feedback"],
        ["answer"] = ["feedback.answer"],
        ["coming"] = ["signal.coming"],
        ["ask"] = ["signal.ask"],
        ["take"] = ["ask.take"],
        ["campaign"] = ["campaign.change"],
        ["campaigns"] = ["campaign.show"],
        ["part"] = ["agenda.parts"],
        ["digest"] = ["series.settings"],
        ["hold meeting"] = ["holiday.hold"],
        ["export meeting"] = ["series.export"],
        ["define"] = ["term.define"],
        ["vocabulary"] = ["term.list"],
        ["what is MQL"] = ["term.show"],
        ["sla"] = ["sla.show", "sla.change"],
        ["plan"] = ["plan.make"],
        ["not yet"] = ["agreement.notyet"],
        ["review"] = ["review.show"],
        ["print review"] = ["review.print"],
        ["keep goals"] = ["review.keep"],
        ["scoreboard"] = ["scoreboard.show"],
        ["kpi"] = ["kpi.show", "kpi.define", "kpi.enter", "kpi.fill", "kpi.topic"],
        ["mql 320"] = ["kpi.enter", "kpi.fill", "kpi.add"],
        ["target"] = ["kpi.define"],
        ["goal"] = ["goal.set", "goal.stand"],
        ["admin status"] = ["admin.status"],
        ["admin stop sending"] = ["admin.stop"],
        ["admin start sending"] = ["admin.start"],
        ["admin series"] = ["admin.series"],
        ["admin leaver"] = ["admin.leaver"],
    };

    private static readonly Dictionary<string, string> OneWay = new()
    {
        ["data.keep"] = "Leaves everything as it is; so does saying nothing.",
        ["meeting.keep"] = "Leaves everything as it is; so does saying nothing.",
    };

    [Fact, Proves("pain 22")]
    public async Task Every_command_has_a_button_and_every_button_a_command()
    {
        await using var talk = await Talk.Begin();
        var map = talk.Bot.Services.GetRequiredService<FeatureMap>();
        var commands = map.Commands.Select(c => c.Words).Concat(map.Sentences.Select(s => s.Shape)).Distinct().ToList();
        var buttons = map.Buttons.Concat(map.Dialogs).ToList();

        commands.Except(Ways.Keys).Except(OneWay.Keys).ShouldBeEmpty("commands without a button");
        buttons.Except(Ways.Values.SelectMany(v => v)).Except(OneWay.Keys).ShouldBeEmpty("buttons without a command");
        // Nothing stands here that is gone, and nothing is excused that has both.
        Ways.Keys.Except(commands).ShouldBeEmpty();
        Ways.Values.SelectMany(v => v).Except(buttons).ShouldBeEmpty();
        OneWay.Keys.Except(commands).Except(buttons).ShouldBeEmpty();
        OneWay.Keys.Intersect(Ways.Keys.Concat(Ways.Values.SelectMany(v => v))).ShouldBeEmpty();
        OneWay.Count.ShouldBeLessThan(6, "the list of exceptions stays short");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Help_tells_each_command_where_it_is_understood_and_no_other(bool personal)
    {
        await using var talk = await Talk.Begin();
        var map = talk.Bot.Services.GetRequiredService<FeatureMap>();
        var where = personal ? talk.Sam.Personal : talk.Room;
        foreach (var hello in new[] { "help", "HI", "Hello" })
        {
            await talk.Says(talk.Sam, where, hello);
            var first = talk.CardIn(where);
            var lines = first.Lines.ToList();
            foreach (var subject in HelpFeature.Subjects(map, personal, administrator: false).Select(s => s.Key))
            {
                // Subjects beyond the first card stand behind “More subjects”.
                while (!talk.CardIn(where, talk.Sam).Offers(subject)) await talk.Clicks(talk.Sam, "More subjects");
                lines.AddRange((await talk.Clicks(talk.Sam, subject)).Card!.Lines);
                await talk.Clicks(talk.Sam, "All subjects");
            }
            var scope = personal ? Where.Personal : Where.Conversation;
            string Line(string shape, string help) => $"{shape} – {help}";
            foreach (var row in map.Commands.Where(c => c.Words != "help"))
                lines.Contains(Line(row.Shape, row.Help)).ShouldBe(row.Where.HasFlag(scope) && row.Heading != AdminFeature.Heading, row.Words);
            foreach (var row in map.Sentences)
                lines.Contains(Line(row.Shape, row.Help)).ShouldBe(row.Where.HasFlag(scope), row.Shape);
        }
    }
}
