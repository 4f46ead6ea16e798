using Microsoft.Extensions.Options;

namespace NewsMonitor.Server.Hosting;

/// <summary>Refuses settings out of range at start, naming each.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var problems = new List<string>();
        if (options.Partitions is < 1 or > 256) problems.Add($"NewsMonitor:Partitions must be 1 to 256, not {options.Partitions}.");
        if (options.SeedsSpeed is { } speed && !(speed > 0 && double.IsFinite(speed))) problems.Add($"NewsMonitor:SeedsSpeed must be more than 0, not {speed}.");
        if (options.MaxTextLength is < 1_000 or > 10_000_000) problems.Add($"NewsMonitor:MaxTextLength must be 1000 to 10000000, not {options.MaxTextLength}.");
        if (!Api.TimelineNames.IsName(options.InboxTimeline)) problems.Add($"NewsMonitor:InboxTimeline: {Api.TimelineNames.Rule}");
        if (string.IsNullOrWhiteSpace(options.Seeds)) problems.Add("NewsMonitor:Seeds must name a folder or a file.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
