using System.Diagnostics;
using System.Globalization;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>
/// A PostgreSQL of our own, as durable as the one people run, that can be stopped and started again on the same port. A
/// shell looks after it and waits on a pipe from us: however this process ends, the pipe closes, the server stops and its folder goes.
/// </summary>
internal sealed class Postgres : IAsyncDisposable
{
    private const string Script = """
        set -eu
        trap '' INT HUP TERM PIPE
        read -r password
        bin=$1 port=$2
        folder=$(env -u TMPDIR mktemp -d -t smarketing-rig.XXXXXX)
        trap '"$bin/pg_ctl" stop --mode=immediate --pgdata="$folder/data" > /dev/null 2>&1 || true; rm -rf "$folder"' EXIT
        printf '%s\n' "$password" > "$folder/password"
        start() {
            "$bin/pg_ctl" start --wait --timeout=120 --pgdata="$folder/data" --log="$folder/log" --options="-p $port \
                -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=500 -c shared_buffers=1GB \
                -c max_wal_size=4GB -c shared_preload_libraries=pg_stat_statements -c compute_query_id=on" > "$folder/start" 2>&1 < /dev/null
        }
        { "$bin/initdb" --pgdata="$folder/data" --username=smarketing --auth=password --pwfile="$folder/password" --encoding=UTF8 --locale=C > "$folder/init" 2>&1 && start; } ||
            { tail -n 20 "$folder/init" "$folder/start" "$folder/log" 2> /dev/null; exit 1; }
        echo "ready $folder"
        while read -r verb mode; do
            case $verb in
                start) if start; then echo ok; else tail -n 5 "$folder/log" | tr '\n' ' '; echo; fi ;;
                stop) if "$bin/pg_ctl" stop --mode="$mode" --wait --timeout=120 --pgdata="$folder/data" > /dev/null 2>&1; then echo ok; else echo "it did not stop"; fi ;;
            esac
        done
        """;

    private readonly Process _shell;
    private readonly string _folder;
    private readonly string _server;

    private Postgres(Process shell, string folder, string server) => (_shell, _folder, _server) = (shell, folder, server);

    /// <summary>CPU time of the server and of all that it started, those that ended too.</summary>
    internal TimeSpan Cpu => ProcessTree.Cpu(int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture));

    /// <summary>How a program reaches one of its databases.</summary>
    internal string Database(string name) => $"{_server};Database={name}";

    internal static async Task<Postgres> Start()
    {
        var bin = Programs();
        var port = Published.FreePort();
        var password = Guid.NewGuid().ToString("N");
        string[] command = ["sh", "-c", Script, "sh", bin, port.ToString(CultureInfo.InvariantCulture)];
        // PostgreSQL refuses to run as root. Debian's package makes a user for it.
        if (Environment.IsPrivilegedProcess) command = ["runuser", "-u", "postgres", "--", .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["LC_ALL"] = "C" } };
        var shell = Process.Start(start)!;
        await shell.StandardInput.WriteLineAsync(password);
        await shell.StandardInput.FlushAsync();
        var first = await shell.StandardOutput.ReadLineAsync();
        if (first is null || !first.StartsWith("ready ", StringComparison.Ordinal))
            throw new InvalidOperationException($"PostgreSQL did not start. {first}\n{await shell.StandardOutput.ReadToEndAsync()}");
        return new Postgres(shell, first["ready ".Length..], $"Host=127.0.0.1;Port={port};Username=smarketing;Password={password}");
    }

    /// <summary>Starts it again after a stop; returns when it takes connections.</summary>
    internal Task Again() => Tell("start -");

    /// <param name="mode">“fast” cuts connections off and writes everything down, “immediate” is as good as a crash.</param>
    internal Task Stop(string mode) => Tell("stop " + mode);

    private async Task Tell(string what)
    {
        await _shell.StandardInput.WriteLineAsync(what);
        await _shell.StandardInput.FlushAsync();
        if (await _shell.StandardOutput.ReadLineAsync() is not "ok" and var said) throw new InvalidOperationException($"PostgreSQL: {what}: {said}");
    }

    private static string Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            && Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) is { } debian ? debian
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
                ?? throw new InvalidOperationException("PostgreSQL isn't installed: apt-get install postgresql");

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }
}
