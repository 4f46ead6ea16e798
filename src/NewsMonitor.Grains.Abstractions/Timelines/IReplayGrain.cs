using Orleans.Concurrency;

namespace NewsMonitor.Grains.Abstractions.Timelines;

/// <summary>Streams a corpus into a timeline by publication time; key is the timeline's name.</summary>
[Alias("NewsMonitor.IReplayGrain")]
public interface IReplayGrain : IGrainWithStringKey
{
    /// <summary>Starts a corpus on this timeline from its beginning, in a new run where the timeline already holds articles.</summary>
    /// <exception cref="ReplayException">The corpus cannot be read or holds no dated document, or settings are out of range; the message says which.</exception>
    [Alias("Start"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Start(ReplaySettings settings);

    /// <summary>Goes on after a crash or a restart of the server, from the recorded position; does nothing where there is no replay.</summary>
    [Alias("WakeUp"), ResponseTimeout("00:02:00")]
    Task WakeUp();

    /// <summary>Stops the clock; the position stays.</summary>
    [Alias("Pause"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Pause();

    /// <summary>Lets the clock run on.</summary>
    [Alias("Resume"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Resume();

    /// <summary>Story seconds per second; more than 0.</summary>
    [Alias("SetSpeed"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> SetSpeed(double speed);

    /// <summary>Pauses and moves on by one document.</summary>
    [Alias("Step"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Step();

    /// <summary>
    /// Moves on to a moment at once: what is due by then is taken in, then the clock stands there, and runs on where it ran. A moment behind the last
    /// document ends the replay.
    /// </summary>
    /// <exception cref="ReplayException">The moment lies before the clock: what was taken in stays in.</exception>
    [Alias("Seek"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Seek(DateTimeOffset moment);

    /// <summary>Begins the same corpus again, in a new run.</summary>
    [Alias("Restart"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Restart();

    /// <summary>Ends the replay; what was ingested stays.</summary>
    [Alias("Stop"), ResponseTimeout("00:02:00")]
    Task<ReplayStatus> Stop();

    /// <summary>Where the replay stands.</summary>
    [Alias("GetStatus"), AlwaysInterleave]
    Task<ReplayStatus> GetStatus();
}

/// <summary>A replay could not do what was asked; the message is meant for the user.</summary>
[GenerateSerializer, Alias("replay-exception")]
public sealed class ReplayException : Exception
{
    public ReplayException(string message) : base(message) { }
    public ReplayException(string message, Exception inner) : base(message, inner) { }
}
