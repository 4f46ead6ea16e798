using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>
/// Finds countries, organisations and people in a text: by name, demonym, capital or seat through the name index, by surname once the
/// person is known, and by office on the article's day. Linear in the number of tokens.
/// </summary>
internal static class MentionFinder
{
    /// <summary>The entities named, by first token, never overlapping. Boilerplate is passed over.</summary>
    public static MentionMatch[] Find(TextModel model, KnowledgeBase knowledge, DateOnly? day)
    {
        var found = new NameScan(model, knowledge, day).Run();
        found = MistranslatedNames.Add(model, knowledge, found);
        return [.. OfficeResolver.Resolve(model, knowledge, day, found)];
    }
}
