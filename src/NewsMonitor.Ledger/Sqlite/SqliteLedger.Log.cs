using Microsoft.Extensions.Logging;

namespace NewsMonitor.Ledger.Sqlite;

public sealed partial class SqliteLedger
{
    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Opened the ledger {Path}, schema version {Version}.")]
        public static partial void Opened(ILogger log, string path, int version);

        [LoggerMessage(Level = LogLevel.Information, Message = "Closed the ledger {Path}.")]
        public static partial void Closed(ILogger log, string path);
    }
}
