using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmarketingBot.Tests.Stage;

/// <summary>The built bot as a process of its own, for what only a process can show: its exit, and its death.</summary>
internal sealed class BotProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Heard(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Heard(_errors, line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The bot ended before it listened.\n" + Said));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.HasExited) _address.TrySetException(new InvalidOperationException("The bot ended at once."));
    }

    /// <summary>The number of its process.</summary>
    public int Id => _process.Id;

    /// <summary>What it wrote to the error stream.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>All that it wrote.</summary>
    public string Said => string.Join('\n', _output.Concat(_errors));

    /// <summary>Starts it on a free port, with these environment variables and no others of ours.</summary>
    public static BotProcess Start(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        // Beside the tests lies the very program that was built with them.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SmarketingBot.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["URLS"] = "http://127.0.0.1:0",
                ["DOTNET_TieredPGO"] = "0",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>The address it listens at.</summary>
    public Task<Uri> Address(double seconds = 30) => _address.Task.WaitAsync(TimeSpan.FromSeconds(seconds));

    /// <summary>Its exit code, once it ended by itself.</summary>
    public async Task<int> Exit(double seconds = 30)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends it as <c>kill -9</c> does: it hears nothing and finishes nothing.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        // Nobody may be waiting for the address of one that was killed.
        _ = _address.Task.Exception;
    }

    private void Heard(ConcurrentQueue<string> lines, string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at) _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
