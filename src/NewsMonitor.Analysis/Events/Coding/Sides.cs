using NewsMonitor.Analysis.Events.Patterns;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>What a finder made of one trigger, before it becomes events: one for each pair of sources and targets.</summary>
/// <param name="First">First unit of the trigger's words.</param>
/// <param name="End">Unit behind the last.</param>
internal sealed record Sides(int First, int End, EventPattern Pattern, IReadOnlyList<Actor> Sources, IReadOnlyList<Actor> Targets, Modality Modality, double Confidence);
