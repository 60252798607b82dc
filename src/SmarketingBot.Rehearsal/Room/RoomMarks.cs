using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>How far each person has read each conversation, whichever page they did it on.</summary>
internal sealed class RoomMarks
{
    private readonly ConcurrentDictionary<(string Person, string Place), long> _read = new();

    /// <summary>Somebody saw everything up to this message; false when that was known.</summary>
    public bool Read(string person, string place, long order)
    {
        var before = _read.GetValueOrDefault((person, place));
        if (order <= before) return false;
        _read[(person, place)] = order;
        return true;
    }

    /// <summary>Takes up what was read before the program was started again.</summary>
    public void Read(JsonObject marks)
    {
        foreach (var (mark, order) in marks)
        {
            if (mark.Split('/') is [var person, var place]) Read(person, place, (long)order!);
        }
    }

    public JsonObject All()
    {
        var marks = new JsonObject();
        foreach (var ((person, place), order) in _read) marks[$"{person}/{place}"] = order;
        return marks;
    }
}
