using Microsoft.Extensions.Options;
using NewsMonitor.Access;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Security;

namespace NewsMonitor.Server.Hosting;

/// <summary>Says in a line why the server cannot start, where the reason lies with settings, files or ports.</summary>
internal static class StartupProblems
{
    /// <summary>Exit code where the server cannot start.</summary>
    public const int ExitCode = 1;

    /// <summary>The reason for the user; null where the exception is the program's own fault and its stack trace is wanted.</summary>
    public static string? Explain(Exception problem) => problem switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        LedgerUnavailableException or KeyFileException or AccessRefusedException => problem.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => problem.Message + " Stop the other program, or choose another address with --urls http://localhost:5081.",
        _ => problem.InnerException is { } inner ? Explain(inner) : null,
    };
}
