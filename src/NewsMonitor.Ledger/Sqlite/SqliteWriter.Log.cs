using Microsoft.Extensions.Logging;

namespace NewsMonitor.Ledger.Sqlite;

internal sealed partial class SqliteWriter
{
    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Count} writes were not committed. {Problem}")]
        public static partial void NotCommitted(ILogger log, int count, string problem, Exception cause);

        [LoggerMessage(Level = LogLevel.Warning, Message = "One write was refused; the others of its batch were committed.")]
        public static partial void Refused(ILogger log, Exception problem);
    }
}
