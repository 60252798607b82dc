using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Rehearsal.Room;
using SmarketingBot.Storage;

namespace SmarketingBot.Operations;

/// <summary>
/// The rehearsal room, in Development only. Nothing else that runs with the app names the rehearsal, so its assembly is loaded only
/// where this is called.
/// </summary>
internal static class RoomSetup
{
    private const string Store = "room.db";
    private const string Memory = "room.json";

    internal static void MapRoom(this WebApplication app)
    {
        var folder = Folder(app);
        var house = RoomRoutes.Map(app, async at =>
        {
            var bot = await RehearsedBot.Start(Path.Combine(folder, Store), at ?? RoomRoutes.Begins, goesOn: at is not null);
            return new RoomBot(bot, bot.Services.GetRequiredService<FeatureMap>(), bot.Services.GetRequiredService<OfferedLanguages>());
        }, Path.Combine(folder, Memory));
        app.Lifetime.ApplicationStopping.Register(() => house.DisposeAsync().AsTask().GetAwaiter().GetResult());
    }

    // Beside the bot's own file, so that whoever deletes the one finds the other.
    private static string Folder(WebApplication app)
    {
        var own = app.Configuration.GetConnectionString("Smarketing");
        return own is not null && StorageSetup.IsPostgres(own)
            ? Path.Combine(app.Environment.ContentRootPath, "data")
            : Path.GetDirectoryName(StorageSetup.File(own, app.Environment.ContentRootPath).DataSource)!;
    }
}
