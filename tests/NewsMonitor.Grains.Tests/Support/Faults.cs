namespace NewsMonitor.Grains.Tests.Support;

/// <summary>Faults in calls between grains. An outgoing call for which the rule says so is lost on its way, or on its way back.</summary>
internal sealed class Faults : IIncomingGrainCallFilter
{
    /// <summary>Whether the call gets lost before the grain hears of it.</summary>
    public Func<IIncomingGrainCallContext, bool> LostBefore { get; set; } = _ => false;

    /// <summary>Whether the answer gets lost after the grain has done its work.</summary>
    public Func<IIncomingGrainCallContext, bool> LostAfter { get; set; } = _ => false;

    /// <summary>Whether the call is swallowed: the caller hears that it was done, though it was not.</summary>
    public Func<IIncomingGrainCallContext, bool> Swallowed { get; set; } = _ => false;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (Swallowed(context)) return;
        if (LostBefore(context)) throw new TimeoutException("The call was lost (test).");
        await context.Invoke();
        if (LostAfter(context)) throw new TimeoutException("The answer was lost (test).");
    }
}
