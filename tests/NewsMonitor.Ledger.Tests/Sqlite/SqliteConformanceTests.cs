using NewsMonitor.Ledger.Tests.Conformance;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Sqlite;

public sealed class SqliteAppendTests() : AppendConformance(new SqliteStore());

public sealed class SqliteRetractionTests() : RetractionConformance(new SqliteStore());

public sealed class SqliteCorrectionTests() : CorrectionConformance(new SqliteStore());

public sealed class SqliteStatementTests() : StatementConformance(new SqliteStore());

public sealed class SqliteReadingTests() : ReadingConformance(new SqliteStore());

public sealed class SqliteCheckpointTests() : CheckpointConformance(new SqliteStore());
