namespace SmarketingBot.Core.Kernel;

/// <summary>Finds the command that somebody probably meant, for "did you mean" sentences.</summary>
public static class NearestCommand
{
    /// <summary>The nearest of the commands, or null when none is near enough to be a typing mistake.</summary>
    /// <param name="text">The whole sentence; only as many words as a command has are compared.</param>
    /// <param name="commands">The commands as people type them, in lower case: "my items", "done".</param>
    public static string? For(string text, IEnumerable<string> commands)
    {
        var words = Plain.Text(text, Limits.Sentence).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return commands
            .Select(command => (Command: command, Distance: Distance(command, Start(words, command))))
            // A third of the letters may be wrong; more is another word.
            .Where(guess => guess.Distance <= Math.Max(1, guess.Command.Length / 3) && guess.Distance < guess.Command.Length - 1)
            .OrderBy(guess => guess.Distance).ThenByDescending(guess => guess.Command.Length).ThenBy(guess => guess.Command, StringComparer.Ordinal)
            .Select(guess => guess.Command)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be added, taken away, changed or swapped with their neighbour to make one text the other.</summary>
    public static int Distance(string one, string other)
    {
        var (before, last, now) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return last[other.Length];
    }

    private static string Start(string[] words, string command) =>
        string.Join(' ', words.Take(command.Count(character => character == ' ') + 1));
}
