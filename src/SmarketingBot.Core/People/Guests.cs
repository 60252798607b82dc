using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>People from outside the organisation read along and say what a meeting should talk about; the rest is not for them.</summary>
public static class Guests
{
    /// <summary>The refusal of all else.</summary>
    /// <param name="rest">What is not for them, as the end of its sentence: “votes are for people of this organisation”.</param>
    public static RuleBroken Refused(string rest) => new(T($"Guests from outside can read, add topics and raise a hand here; {rest}.")) { IsAboutRights = true };

    /// <summary>Refuses somebody from outside; whom nobody knows yet is not.</summary>
    /// <exception cref="RuleBroken">They are from outside.</exception>
    public static async Task MustBeInside(this BotDb db, string who, string rest)
    {
        if (await db.Person(who) is { Outside: true }) throw Refused(rest);
    }
}
