using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Ledger.Forks;

namespace NewsMonitor.Server.Forks;

/// <summary>Makes forks of timelines, and throws them away.</summary>
internal sealed class ForkMaker(IGrainFactory grains, ForkedLedger ledger, TimeProvider time)
{
    /// <summary>Makes a fork of what a timeline holds now. When it returns, the fork is durable and its scores are published.</summary>
    /// <param name="name">The fork's name.</param>
    /// <param name="parent">The timeline that it comes from.</param>
    /// <param name="plan">Conditions and formula.</param>
    /// <param name="description">The conditions in words.</param>
    /// <param name="knowledge">Reads the articles anew with this knowledge; null where the readings stay.</param>
    /// <param name="cancellation">Gives up; nothing of the fork shows then.</param>
    /// <exception cref="ArgumentException">The name is taken or none.</exception>
    public async Task<TimelineInfo> MakeAsync(string name, TimelineInfo parent, ForkPlan plan, string description, KnowledgeBase? knowledge, CancellationToken cancellation)
    {
        var clock = (await grains.GetTimeline(parent.Run).GetTick()).Clock.At(time.GetUtcNow());
        var directory = grains.GetTimelineDirectory();
        var fork = await directory.BeginFork(name, parent.Partitions, new ForkOrigin(parent.Name, parent.Run, clock, description), plan.Formula);
        var upTo = await Task.WhenAll(Enumerable.Range(0, parent.Partitions).Select(p => ledger.LastOffsetAsync(parent.Run, p, cancellation)));

        // What came from outside during a replay is known at its clock, and a live timeline's at the wall's: whatever is in now is known by then.
        var known = parent.Kind == TimelineKind.Live ? time.GetUtcNow() : clock;
        var definition = new ForkDefinition(fork.Run, parent.Run, [.. upTo], known, plan.Conditions);
        if (knowledge is null) await ledger.DefineAsync(definition, cancellation);
        else await new Rereading(ledger, knowledge).CopyAsync(definition, cancellation);
        await directory.AddFork(fork);
        await grains.GetTimeline(fork.Run).WakeUp();
        return fork;
    }

    /// <summary>Throws a fork away.</summary>
    public async Task RemoveAsync(TimelineInfo fork)
    {
        if (!await grains.GetTimelineDirectory().RemoveFork(fork.Name)) return;
        var alerts = grains.GetAlerts(fork.Name);
        foreach (var rule in await alerts.List()) await alerts.Remove(rule.Subscription.Rule.Id);
        await grains.GetTimeline(fork.Run).Remove();
        await ledger.ForgetAsync(fork.Run);
    }
}
