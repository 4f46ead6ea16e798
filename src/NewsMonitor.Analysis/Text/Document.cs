using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>One part of an article as the finders of statements and events see it.</summary>
/// <param name="Model">Tokens, sentences, paragraphs and quotations.</param>
/// <param name="Mentions">Entities named, by first token; never overlapping.</param>
/// <param name="Day">The article's day, on which titles are resolved; null where it is unknown.</param>
/// <param name="Knowledge">Countries, organisations and people.</param>
internal sealed record Document(TextModel Model, MentionMatch[] Mentions, DateOnly? Day, KnowledgeBase Knowledge);
