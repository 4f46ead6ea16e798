namespace NewsMonitor.Analysis.Knowledge;
/// <summary>x</summary>
public static class KnowledgeCheck {}
