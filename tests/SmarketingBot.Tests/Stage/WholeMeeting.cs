namespace SmarketingBot.Tests.Stage;

/// <summary>A meeting in which everything happens of which something is stored.</summary>
internal static class WholeMeeting
{
    /// <summary>Plays it, in a room that has been set up with Noa as moderator.</summary>
    internal static async Task Play(Talk talk)
    {
        await talk.Says(talk.Noa, talk.Room, "team sales @Sam @Sia");
        await talk.Says(talk.Noa, talk.Room, "team marketing @Mia @Max");
        await talk.Says(talk.Noa, talk.Room, "rota @Noa");
        await talk.Says(talk.Sam, talk.Room, "topic Returned leads 10m so that we agree on codes");
        await talk.Says(talk.Sam, talk.Room, "vote 1");
        await talk.Says(talk.Max, talk.Room, "can't attend");
        foreach (var sentence in new[] { "kpi add Deals won", "kpi deals won owner @Sam", "target deals won 20", "goal 12 new customers by 31 mar, 4 by 31 jan" }) await talk.Says(talk.Noa, talk.Room, sentence);
        foreach (var sentence in new[] { "deals won 3", "deals won 4", "goal 2" }) await talk.Says(talk.Sam, talk.Room, sentence);
        await talk.Says(talk.Noa, talk.Room, "stand in @Sia");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Sam, talk.Room, "raise hand");
        await talk.Says(talk.Noa, talk.Room, "decided We call within a day");
        await talk.Says(talk.Noa, talk.Room, "@Sam will call Acme by fri checked by @Mia");
        await talk.Says(talk.Sam, talk.Room, "define MQL fits when it is big, not when student, then sales calls within 4 hours");
        await talk.Says(talk.Mia, talk.Room, "agree MQL");
        await talk.Says(talk.Sam, talk.Room, "plan 20000 a quarter, deals of 5000, 25% of leads buy");
        await talk.Says(talk.Noa, talk.Room, "campaign spring-mail cost 3000 owner @Sam");
        await talk.Says(talk.Sam, talk.Room, "campaign spring-mail leads 12");
        await talk.Says(talk.Sam, talk.Room, "objection price they say we are above");
        await talk.Says(talk.Mia, talk.Room, "content pricing one-pager for price");
        await talk.Says(talk.Mia, talk.Room, "feedback spring-mail works");
        await talk.Says(talk.Mia, talk.Room, "win Acme 40000 thanks @Sam @Mia");
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper from webinar");
        await talk.Says(talk.Sam, talk.Room, "tried lead L-17");
        await talk.Says(talk.Sam, talk.Room, "return lead L-17 wrong size");
        await talk.Says(talk.Mia, talk.Room, "dispute lead L-17 they have 40 people");
        await talk.Says(talk.Sam, talk.Room, "dispute lead L-17 we agreed on 50");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Sam, talk.Room, "rate 3 a shorter agenda");
    }
}
