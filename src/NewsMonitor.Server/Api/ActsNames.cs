using NewsMonitor.Tension.Forks;

namespace NewsMonitor.Server.Api;

/// <summary>Which acts are meant, as the API writes it: <c>words</c>, <c>deeds</c>, or nothing for both.</summary>
internal static class ActsNames
{
    /// <summary>Reads it; null where it is none of them.</summary>
    public static ForkActs? Read(string? text) => text switch
    {
        null or "" => ForkActs.All,
        "words" => ForkActs.Words,
        "deeds" => ForkActs.Deeds,
        _ => null,
    };

    /// <summary>Writes it.</summary>
    public static string? Of(ForkActs acts) => acts switch { ForkActs.Words => "words", ForkActs.Deeds => "deeds", _ => null };
}
