using NewsMonitor.Analysis.Events.Patterns;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>What a finder made of one trigger, before it becomes events: one for each pair of sources and targets.</summary>
/// <param name="First">First unit of the trigger's words.</param>
/// <param name="End">Unit behind the last.</param>
/// <param name="Code">What the act is, after the codebook's conventions.</param>
internal sealed record Sides(int First, int End, EventPattern Pattern, EventCode Code, IReadOnlyList<Actor> Sources, IReadOnlyList<Actor> Targets, double Confidence);

/// <summary>What an act is.</summary>
/// <param name="Root">PLOVER root.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Modality">How the text presents it.</param>
internal readonly record struct EventCode(PloverRoot Root, string Cameo, string? Mode, Modality Modality);
