using NodaTime;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>Where the buttons of the clock lead. Time always goes through everything that is due on the way.</summary>
internal static class RoomClock
{
    // A little after the reminder hour, so that what is due at it has come.
    private static readonly LocalTime Morning = new(9, 35);
    private static readonly Duration Farthest = Duration.FromDays(35);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[RoomCast.Home];

    /// <summary>Moves on.</summary>
    /// <param name="to"><c>agenda</c>, <c>meeting</c>, <c>morning</c>, <c>week</c> or <c>minutes</c> (ten of them).</param>
    /// <param name="bot">Whose time it is.</param>
    /// <param name="ahead">What is planned, asked anew whenever something happened.</param>
    /// <param name="settle">Says what is due and tells it.</param>
    public static async Task Go(string? to, IRoomBot bot, Func<Task<RoomDates>> ahead, Func<Task> settle)
    {
        switch (to)
        {
            case "minutes":
                await Until(bot, bot.Now + Duration.FromMinutes(10), settle);
                break;
            case "week":
                await Until(bot, (bot.Now.InZone(Zone).LocalDateTime + Period.FromWeeks(1)).InZoneLeniently(Zone).ToInstant(), settle);
                break;
            case "morning":
                await Until(bot, NextMorning(bot.Now), settle);
                break;
            case "agenda":
                await UntilPlanned(bot, ahead, dates => dates.Agenda, settle);
                break;
            case "meeting":
                await UntilPlanned(bot, ahead, dates => dates.Meeting, settle);
                break;
            default:
                throw new RehearsalException($"The clock has no button “{to}”.");
        }
    }

    internal static Instant NextMorning(Instant now)
    {
        var day = now.InZone(Zone).Date;
        do day = day.PlusDays(1);
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        return (day + Morning).InZoneLeniently(Zone).ToInstant();
    }

    /// <summary>Goes to a date; if none is planned yet, through what is due until one is: the next meeting is planned when one is over.</summary>
    private static async Task UntilPlanned(IRoomBot bot, Func<Task<RoomDates>> ahead, Func<RoomDates, Instant?> planned, Func<Task> settle)
    {
        if (!(await ahead()).IsSetUp) throw new RehearsalException("Nothing is planned yet. Set up the meeting first: setup weekly tue 10:00 45m");
        var latest = bot.Now + Farthest;
        while (planned(await ahead()) is null)
        {
            if (await bot.NextDue() is not { } due || due > latest) throw new RehearsalException("Nothing is planned any more within five weeks.");
            await Until(bot, due, settle);
        }

        await Until(bot, planned(await ahead())!.Value, settle);
    }

    private static async Task Until(IRoomBot bot, Instant end, Func<Task> settle)
    {
        await settle();
        while (await bot.NextDue() is { } due && due <= end)
        {
            // Something due that stays due would hold time still for ever.
            bot.MoveTo(Instant.Min(end, Instant.Max(due, bot.Now + Duration.FromSeconds(1))));
            await settle();
            if (bot.Now >= end) return;
        }

        bot.MoveTo(end);
        await settle();
    }
}
