using System.Collections.Immutable;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Events.Confrontations;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Languages;
using NewsMonitor.Analysis.Measuring;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis;

/// <summary>
/// Reads an article: publication date, mentions, statements and events. Pure and thread safe: one reader serves all threads, and
/// the same article gives the same reading everywhere.
/// </summary>
public sealed class ArticleReader(KnowledgeBase knowledge)
{
    private static readonly Lazy<ArticleReader> Shared = new(() => new ArticleReader(KnowledgeBase.Default));

    /// <summary>The reader over <see cref="KnowledgeBase.Default"/>.</summary>
    public static ArticleReader Default => Shared.Value;

    /// <summary>What the reader knows.</summary>
    public KnowledgeBase Knowledge { get; } = knowledge;

    /// <summary>Reads one article. Never throws on any text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="clock">Takes the time of each stage; null where nobody measures.</param>
    public Reading Read(ArticleText article, ReadingClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        clock?.Start();
        var date = DateReader.Read(article, Knowledge);
        clock?.End(ReadingStage.Date);

        // Lexicons and rules are English. One of another language would be a reader of its own, chosen here.
        if (LanguageGuess.Of(article.Text.Length > 0 ? article.Text : article.Title ?? "") is { } language and not LanguageGuess.English) return new Reading(date, [], [], []) { Unread = language };
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var events = ImmutableArray.CreateBuilder<Event>();
        Confrontation? confrontation = null;
        foreach (var (text, part) in Parts(article))
        {
            var model = TextModelBuilder.Build(text, part, Knowledge);
            clock?.Count(model.Sentences.Length);
            clock?.End(ReadingStage.Tokens);
            var document = new Document(model, MentionFinder.Find(model, Knowledge, date?.Day), date?.Day, Knowledge);
            foreach (var match in document.Mentions) mentions.Add(ToMention(match, model, date?.Day));
            clock?.End(ReadingStage.Mentions);
            var passages = PassageBuilder.Build(document);
            clock?.End(ReadingStage.Tags);
            var said = StatementFinder.Find(document, passages, before: statements.Count);
            clock?.End(ReadingStage.Statements);
            events.AddRange(EventFinder.Find(document, passages, said));
            confrontation ??= ConfrontationFinder.Find(document);
            clock?.End(ReadingStage.Events);
            statements.AddRange(said);
        }

        return new Reading(date, mentions.DrainToImmutable(), statements.DrainToImmutable(), events.DrainToImmutable()) { Confrontation = confrontation };
    }

    // A headline is read on its own unless the text begins with it.
    private static IEnumerable<(string Text, TextPart Part)> Parts(ArticleText article)
    {
        if (!string.IsNullOrWhiteSpace(article.Title) && !article.Text.AsSpan().TrimStart().StartsWith(article.Title.AsSpan().Trim(), StringComparison.Ordinal))
            yield return (article.Title, TextPart.Title);
        if (article.Text.Length > 0) yield return (article.Text, TextPart.Text);
    }

    private static Mention ToMention(MentionMatch match, TextModel model, DateOnly? day)
    {
        var span = new TextSpan(model.Tokens[match.First].Start, model.Tokens[match.End - 1].End);
        var country = match.Entity is KnownPerson person ? person.CountryOn(day) : match.Entity.Country;
        return new Mention(span.In(model.Source), span, match.Entity.Id, match.Entity.Kind, country, model.Part);
    }
}
