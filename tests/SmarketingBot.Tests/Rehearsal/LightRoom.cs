using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Rehearsal.Room;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>A room with the smallest bot that can be behind it, for what needs no other.</summary>
internal sealed class LightRoom(WebApplication web, IAsyncDisposable house, HttpClient http) : IAsyncDisposable
{
    public static async Task<LightRoom> Open(FakeBot bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        var house = RoomRoutes.Map(web, _ => Task.FromResult<IRoomBot>(new StillBot(bot.Address)));
        await web.StartAsync();
        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new LightRoom(web, house, new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address) });
    }

    public HttpClient Http => http;

    public async Task<JsonObject> Does(string what, object wish)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"/room/{what}", UriKind.Relative), wish);
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await house.DisposeAsync();
        await web.DisposeAsync();
    }
}

/// <summary>A bot for which nothing is ever due.</summary>
internal sealed class StillBot(Uri messages) : IRoomBot
{
    public Uri Messages => messages;

    public Instant Now { get; private set; } = RoomRoutes.Begins;

    public IReadOnlyList<RoomCommand> Commands => [];

    public IReadOnlyCollection<string> ReminderHeads => ["Reminder · only you see this"];

    public void MoveTo(Instant instant) => Now = Instant.Max(Now, instant);

    public Task Settle(TimeSpan patience) => Task.CompletedTask;

    public Task<Instant?> NextDue() => Task.FromResult<Instant?>(null);

    public Task Stop() => Task.CompletedTask;

    public Task Restart() => Task.CompletedTask;

    public Task<RoomDates> Ahead(string tenant) => Task.FromResult(new RoomDates(false, null, null));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
