using System.Diagnostics;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// A throw-away PostgreSQL cluster under the care of a shell that waits on a pipe from us. However this process ends, even
/// killed, the pipe closes, and the shell stops the server and removes its folder. An exit handler would miss the kill.
/// </summary>
internal sealed class PostgresProcess
{
    // The folder is made by the script, because the server insists on owning it and refuses to be root.
    // No Unix socket: its path may be at most 107 bytes, and temporary folders can be longer.
    // A crash may cost a throw-away cluster everything, so nothing waits for the disk.
    private const string Script = """
        set -eu
        trap '' INT HUP TERM PIPE
        read -r password
        folder=$(mktemp -d -t smarketing-postgres.XXXXXX 2>/dev/null || env -u TMPDIR mktemp -d -t smarketing-postgres.XXXXXX)
        trap '"$1/pg_ctl" stop --mode=immediate --pgdata="$folder/data" > /dev/null 2>&1 || true; rm -rf "$folder"' EXIT
        printf '%s\n' "$password" > "$folder/password"
        {
            "$1/initdb" --pgdata="$folder/data" --username=smarketing --auth=password --pwfile="$folder/password" \
                --encoding=UTF8 --locale=C --no-sync &&
            "$1/pg_ctl" start --wait --timeout=60 --pgdata="$folder/data" --log="$folder/log" --options="-p $2 \
                -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 \
                -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        } > "$folder/start" 2>&1 || { tail -n 20 "$folder/start" "$folder/log" 2>/dev/null || true; exit 1; }
        echo ready
        read -r _
        """;

    private readonly Process shell;

    private PostgresProcess(Process shell) => this.shell = shell;

    /// <summary>Whether the shell that looks after the server still does.</summary>
    internal bool IsRunning => !shell.HasExited;

    /// <summary>Makes a cluster and starts it on 127.0.0.1; returns when it takes connections.</summary>
    /// <exception cref="InvalidOperationException">It didn't start; the message is what it said.</exception>
    internal static async Task<PostgresProcess> Start(int port, string password)
    {
        var folder = PostgresPrograms.Folder
            ?? throw new InvalidOperationException("PostgreSQL isn't installed: " + OnPostgresAttribute.HowTo);
        string[] command = ["sh", "-c", Script, "sh", folder, port.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        // PostgreSQL refuses to run as root. Debian's package makes a user for it.
        if (Environment.IsPrivilegedProcess)
            command = ["runuser", "-u", "postgres", "--", .. command];

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/", // ours may be closed to the server's user
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        };
        var shell = Process.Start(start)!;
        await shell.StandardInput.WriteLineAsync(password);
        await shell.StandardInput.FlushAsync();
        if (await shell.StandardOutput.ReadLineAsync() is not "ready" and var first)
        {
            var rest = await shell.StandardOutput.ReadToEndAsync() + await shell.StandardError.ReadToEndAsync();
            throw new InvalidOperationException($"PostgreSQL did not start. {first}\n{rest}");
        }
        return new(shell);
    }
}
