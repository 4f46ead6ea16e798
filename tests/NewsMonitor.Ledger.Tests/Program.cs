using System.Globalization;
using NewsMonitor.Ledger.Tests;
using NewsMonitor.Ledger.Tests.Sqlite;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [Appender.Verb, var path, var killItselfAt] => await Appender.RunAsync(path, int.Parse(killItselfAt, CultureInfo.InvariantCulture)),
    _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
        await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
