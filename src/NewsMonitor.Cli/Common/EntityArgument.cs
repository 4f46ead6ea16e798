namespace NewsMonitor.Cli.Common;

/// <summary>Entity ids on the command line.</summary>
internal static class EntityArgument
{
    private static readonly string[] Kinds = ["country/", "organisation/", "leader/"];

    /// <summary>Whether it has the form of an entity id.</summary>
    public static bool IsId(string text) => Kinds.Any(k => text.StartsWith(k, StringComparison.Ordinal) && text.Length > k.Length);

    /// <summary>Says what is wrong.</summary>
    public static async Task<int> RefuseAsync(string command, string text)
    {
        await Console.Error.WriteLineAsync($"newsmonitor {command}: '{text}' is no entity id such as country/UKR, organisation/NATO or leader/vladimir-putin.");
        return ServerOption.BadInput;
    }
}
