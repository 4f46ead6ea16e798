namespace NewsMonitor.Analysis.Knowledge;

/// <summary>A seat of government, or a part of an organisation, that has a head of its own.</summary>
/// <param name="Of">Alpha-3 or organisation code.</param>
/// <param name="Head">Office of whom "the chief" of the seat means; null where nobody.</param>
/// <param name="Spokesman">Office of whom its "spokesman" means; null where nobody.</param>
internal sealed record Seat(string Of, string? Head, string? Spokesman);
