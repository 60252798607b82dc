using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SmarketingBot.Benchmarks;

/// <summary>The bot as people get it.</summary>
internal static class Published
{
    /// <summary>Publishes the bot into a folder, and answers with the folder.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    internal static string To(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Root(), "src", "SmarketingBot"), "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-nologo", "-v", "q", "-o", folder]);
        using var publish = Process.Start(start)!;
        publish.WaitForExit();
        if (publish.ExitCode != 0) throw new InvalidOperationException("The bot could not be published.");
        return folder;
    }

    /// <summary>The command that starts it.</summary>
    internal static string[] Command(string folder)
    {
        var native = Path.Combine(folder, "SmarketingBot");
        return File.Exists(native) ? [native] : ["dotnet", Path.Combine(folder, "SmarketingBot.dll")];
    }

    /// <summary>The folder of the repository.</summary>
    internal static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SmarketingBot.sln"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it inside the repository.");
        return root;
    }

    /// <summary>A port on which nobody listens now.</summary>
    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
