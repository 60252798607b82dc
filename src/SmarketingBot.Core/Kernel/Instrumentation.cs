using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SmarketingBot.Core.Kernel;

/// <summary>
/// What this process tells about itself: numbers, and the stretches of work they belong to. Nothing of it names a person, a
/// conversation or a word that somebody said. Nobody needs to listen.
/// </summary>
public sealed class Instrumentation : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "SmarketingBot";

    private readonly Meter _meter = new(Name);
    private readonly ActivitySource _source = new(Name);
    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _deliveries;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _repeats;

    public Instrumentation()
    {
        _turns = _meter.CreateHistogram<double>("smarketing.turns", "s", "Turns and their duration, by kind.");
        _deliveries = _meter.CreateHistogram<double>("smarketing.deliveries", "s", "Calls to Teams and their duration, by kind of message and outcome; kind nag is a reminder.");
        _failures = _meter.CreateCounter<long>("smarketing.turn.failures", description: "Turns that failed on our side; the person was told a code.");
        _repeats = _meter.CreateCounter<long>("smarketing.repeat.candidates", description: "Messages tried again although the first try may have been taken: after a crash, or an answer that never came.");
    }

    /// <summary>A turn begins; disposing the answer ends it.</summary>
    /// <param name="kind">The activity's type and name, as the channel calls them.</param>
    public Stretch Turn(string kind) => new(this, _turns, "turn", kind, ActivityKind.Server);

    /// <summary>A call to Teams begins; disposing the answer ends it.</summary>
    /// <param name="kind">The outbox kind.</param>
    public Stretch Delivery(string kind) => new(this, _deliveries, "delivery", kind, ActivityKind.Client);

    /// <summary>A turn failed on our side.</summary>
    public void Failed() => _failures.Add(1);

    /// <summary>Messages may be said twice.</summary>
    public void MayRepeat(int count)
    {
        if (count > 0) _repeats.Add(count);
    }

    /// <summary>Offers a number that is asked for when somebody collects; null is not known yet.</summary>
    public void Offer(string name, string unit, string description, Func<double?> value) => _meter.CreateObservableGauge(
        name, () => value() is { } number ? [new Measurement<double>(number)] : Array.Empty<Measurement<double>>(), unit, description);

    /// <inheritdoc/>
    public void Dispose()
    {
        _meter.Dispose();
        _source.Dispose();
    }

    /// <summary>One piece of work, while it lasts.</summary>
    public sealed class Stretch : IDisposable
    {
        private readonly Histogram<double> _histogram;
        private readonly Activity? _activity;
        private readonly string _kind;
        private readonly long _began = Stopwatch.GetTimestamp();

        internal Stretch(Instrumentation signals, Histogram<double> histogram, string name, string kind, ActivityKind side)
        {
            (_histogram, _kind) = (histogram, kind);
            _activity = signals._source.StartActivity(name, side);
            _activity?.SetTag("kind", kind);
        }

        /// <summary>What came of it; stays "ok" when nobody says.</summary>
        public string Outcome { get; set; } = "ok";

        /// <inheritdoc/>
        public void Dispose()
        {
            _histogram.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, new("kind", _kind), new("outcome", Outcome));
            _activity?.SetTag("outcome", Outcome);
            _activity?.Dispose();
        }
    }
}
