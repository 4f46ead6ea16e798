using NewsMonitor.Analysis.Events;

namespace NewsMonitor.Tension.Claims;

/// <summary>What an event weighs: <c>round(10⁶ · |intensity|/10 · modality · confidence)</c>, conflict positive, cooperation negative.</summary>
public static class ClaimWeight
{
    /// <summary>The factor of a modality: a fact counts whole, the conditional and the intended half, the rest not at all.</summary>
    public static double Of(Modality modality) => modality switch
    {
        Modality.Fact => 1,
        Modality.Conditional or Modality.Intended => 0.5,
        _ => 0,
    };

    /// <summary>The event's weight, an integer from −10⁶ to 10⁶.</summary>
    public static int Of(Event found)
    {
        var size = 100_000 * Math.Abs(found.Intensity) * Of(found.Modality) * Math.Clamp(found.Confidence, 0, 1);
        var weight = (int)Math.Round(size, MidpointRounding.AwayFromZero);
        return found.Plover.Intensity() < 0 ? weight : -weight;
    }
}
