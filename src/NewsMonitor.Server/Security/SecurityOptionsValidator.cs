using Microsoft.Extensions.Options;

namespace NewsMonitor.Server.Security;

/// <summary>Refuses settings that would not mean what they say.</summary>
internal sealed class SecurityOptionsValidator : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.KeysFile)) problems.Add("NewsMonitor:Security:KeysFile must name a file.");
        if (string.IsNullOrWhiteSpace(options.AuditFile)) problems.Add("NewsMonitor:Security:AuditFile must name a file.");
        if (options.RequestsPerMinute < 0) problems.Add($"NewsMonitor:Security:RequestsPerMinute must be 0 or more, not {options.RequestsPerMinute}.");
        foreach (var origin in options.AllowedOrigins.Where(o => !IsOrigin(o)))
            problems.Add($"NewsMonitor:Security:AllowedOrigins: '{origin}' is no origin such as https://desk.example.");
        if (options.Jwt is { Authority: { } authority, RequireHttps: true } && !authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            problems.Add($"NewsMonitor:Security:Jwt:Authority must be an https address, not '{authority}'.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
