using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge;

public sealed partial class KnowledgeBase
{
    /// <summary>The entities that a short text names, in order: "the French president" on a day is its holder.</summary>
    /// <param name="text">A name, a title or a line; read like a headline.</param>
    /// <param name="day">The day on which titles are resolved; where it is null a title names only its state or body.</param>
    public IReadOnlyList<KnownEntity> Find(string text, DateOnly? day)
    {
        var model = TextModelBuilder.Build(text, TextPart.Title, this);
        return [.. MentionFinder.Find(model, this, day).Select(m => m.Entity)];
    }
}
