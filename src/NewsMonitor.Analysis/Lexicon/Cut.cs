using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Lexicon;

/// <summary>Where a knowledge lets a glued word be cut in two; 0 where nowhere.</summary>
internal sealed record Cut(KnowledgeBase Knowledge, int At);
