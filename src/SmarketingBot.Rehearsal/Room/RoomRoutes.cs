using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>The room's addresses: the page at <c>/</c>, its files and its speech below <c>/room/</c>.</summary>
public static class RoomRoutes
{
    private const int MostBytes = 256 * 1024;

    /// <summary>People's time at which the bot of a room is to be started.</summary>
    public static Instant Begins => RoomCast.Begins;

    /// <summary>Adds the room. Nothing starts before somebody looks at it.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="startBot">Starts the bot: on an empty store, or at an instant on the store that there is.</param>
    /// <param name="memory">The file on which the room remembers itself; null forgets with the program.</param>
    /// <returns>What to dispose of at the end.</returns>
    public static IAsyncDisposable Map(IEndpointRouteBuilder routes, Func<Instant?, Task<IRoomBot>> startBot, string? memory = null)
    {
        var house = new RoomHouse(startBot, memory, routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("SmarketingBot.Room"));
        routes.MapGet("/", context => Guarded(context, () => RoomPage.Send(context, "index.html")));
        routes.MapGet("/room/page/{**path}", context => Guarded(context, () => RoomPage.Send(context, (string?)context.Request.RouteValues["path"] ?? "")));
        routes.MapGet("/room/events", context => Guarded(context, () => Listen(context, house)));
        var acts = new Dictionary<string, Func<RehearsalRoom, JsonObject, Task<JsonObject>>>
        {
            ["say"] = (room, wish) => room.Say(wish),
            ["press"] = (room, wish) => room.Press(wish),
            ["fill"] = (room, wish) => room.Fill(wish),
            ["menu"] = (room, wish) => room.TakeFromMenu(wish),
            ["search"] = (room, wish) => room.Search(wish),
            ["paste"] = (room, wish) => room.Paste(wish),
            ["clock"] = (room, wish) => room.Move(wish),
            ["language"] = (room, wish) => room.Speak(wish),
            ["read"] = (room, wish) =>
            {
                room.Read(wish);
                return Task.FromResult(new JsonObject());
            },
        };
        foreach (var (name, act) in acts) routes.MapPost($"/room/{name}", context => Guarded(context, () => Act(context, house, act)));
        routes.MapPost("/room/over", context => Guarded(context, () => house.StartOver()));
        return house;
    }

    private static Task Guarded(HttpContext context, Func<Task> enter)
    {
        if (RoomDoor.Refuses(context.Request) is not { } why) return enter();
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(why);
    }

    private static async Task Listen(HttpContext context, RoomHouse house)
    {
        var room = await house.Room();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var page = room.Listen();
        try
        {
            // A room that was cleared, or a program that starts again, is looked for soon.
            await context.Response.WriteAsync("retry: 500\n\n", context.RequestAborted);
            await foreach (var frame in page.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(frame, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            room.Deafen(page);
        }
    }

    private static async Task Act(HttpContext context, RoomHouse house, Func<RehearsalRoom, JsonObject, Task<JsonObject>> act)
    {
        try
        {
            var answer = await act(await house.Room(), await Read(context));
            await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
        }
        catch (RehearsalException no)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = no.Message }, CancellationToken.None);
        }
    }

    private static async Task<JsonObject> Read(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject ?? throw new RehearsalException("The room hears JSON objects only.");
        }
        catch (JsonException)
        {
            throw new RehearsalException("The room hears JSON objects only.");
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RehearsalException("That is too much at once.");
        }
    }
}
