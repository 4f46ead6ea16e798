using NewsMonitor.Ledger.Tests.Conformance;
using NewsMonitor.Ledger.Tests.Support;

namespace NewsMonitor.Ledger.Tests.Forks;

public sealed class ForkedAppendTests() : AppendConformance(new ForkedStore());

public sealed class ForkedRetractionTests() : RetractionConformance(new ForkedStore());

public sealed class ForkedCorrectionTests() : CorrectionConformance(new ForkedStore());

public sealed class ForkedStatementTests() : StatementConformance(new ForkedStore());

public sealed class ForkedReadingTests() : ReadingConformance(new ForkedStore());

public sealed class ForkedCheckpointTests() : CheckpointConformance(new ForkedStore());
