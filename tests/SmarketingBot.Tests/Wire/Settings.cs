using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace SmarketingBot.Tests.Wire;

/// <summary>Configuration from pairs.</summary>
internal static class Settings
{
    public static IConfiguration Of(params (string Key, string? Value)[] pairs) =>
        new ConfigurationBuilder().AddInMemoryCollection(pairs.ToDictionary(pair => pair.Key, pair => pair.Value)).Build();

    public static ConfigurationBotFrameworkAuthentication Authentication(params (string Key, string? Value)[] pairs) => new(Of(pairs));
}
