using CsCheck;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Text;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>Generators of articles with readings that hold anything that the types allow, but for lone surrogates and numbers that are none.</summary>
internal static class Readings
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Where(c => !char.IsSurrogate(c)).Select(c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Any("the ", "Kremlin", "\"", "\\", "\0", "<", "\uFFFF", "\uFEFF", "é")).Array[0, 6].Select(string.Concat);

    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Double.Where(double.IsFinite), Any(0.0, -0.0, 0.1, 1.0 / 3, double.Epsilon, double.MaxValue, -3.5));

    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 100], (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<Phrase> Phrase = Gen.Select(Text, Span, (text, span) => new Phrase(text, span));

    private static readonly Gen<DateTimeOffset> Time = Gen.Select(
        Gen.Long[new DateTime(1900, 1, 1).Ticks, new DateTime(2100, 1, 1).Ticks], Gen.Int[-14 * 60, 14 * 60], (ticks, zone) => new DateTimeOffset(ticks, TimeSpan.FromMinutes(zone)));

    private static readonly Gen<Speaker> Speaker = Gen.Select(
        Text, Span, Maybe(Text), Maybe(Text), Gen.Enum<EntityKind>(), Gen.Bool, Maybe(Text),
        (text, span, id, name, kind, known, country) => new Speaker(text, span, id, name, known ? kind : null, country));

    private static readonly Gen<Statement> Statement = Gen.Select(
        Gen.Select(Text, Gen.Enum<StatementKind>(), Span.Array[0, 3], Text),
        Gen.Select(Maybe(Speaker), Maybe(Phrase), Span, Number, Text, Gen.Enum<TextPart>()),
        (a, b) => new Statement(a.Item1, a.Item2, [.. a.Item3], a.Item4, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5, b.Item6));

    private static readonly Gen<Actor> Actor = Gen.Select(Text, Span, Maybe(Text), Maybe(Text), (text, span, id, country) => new Actor(text, span, id, country));

    private static readonly Gen<Event> Event = Gen.Select(
        Gen.Select(Gen.Enum<PloverRoot>(), Text, Gen.Int[1, 4], Number, Number, Maybe(Actor), Maybe(Actor)),
        Gen.Select(Phrase, Gen.Enum<Modality>(), Span, Maybe(Text), Number, Text, Gen.Enum<TextPart>()),
        (a, b) => new Event(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6, a.Item7, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5, b.Item6, b.Item7));

    private static readonly Gen<Mention> Mention = Gen.Select(
        Text, Span, Text, Gen.Enum<EntityKind>(), Maybe(Text), Gen.Enum<TextPart>(), (text, span, id, kind, country, part) => new Mention(text, span, id, kind, country, part));

    private static readonly Gen<PublicationDate> Date = Gen.Select(
        Time, Gen.Bool, Text, Span, Gen.Bool, (at, hasTime, rule, span, found) => new PublicationDate(at, hasTime, rule, found ? span : null));

    private static readonly Gen<Reading> Reading = Gen.Select(
        Maybe(Date), Mention.Array[0, 3], Statement.Array[0, 3], Event.Array[0, 3], (date, mentions, statements, events) => new Reading(date, [.. mentions], [.. statements], [.. events]));

    /// <summary>An article; its claims and links fit its reading.</summary>
    public static readonly Gen<ArticleEntry> Article = Gen.Select(
        Gen.Select(Text, Text, Maybe(Text), Time, Gen.Bool, Maybe(Text), Maybe(Text), Maybe(Text)),
        Gen.Select(Time, Text, Text, Time),
        Reading,
        Gen.Select(Any(Sample.Russia, Sample.Ukraine, Sample.Nato), Maybe(Text), Gen.Enum<ClaimRole>(), Gen.Enum<PloverRoot>(), Gen.Int, Gen.Int[0, 99]).Array[0, 4],
        (text, entry, reading, claims) => new ArticleEntry(
            new ArticleText(text.Item1, text.Item2, text.Item3, text.Item5 ? text.Item4 : null, text.Item6, text.Item7, text.Item8),
            entry.Item1.ToUniversalTime(),
            DateOnly.FromDateTime(entry.Item1.UtcDateTime),
            entry.Item2,
            entry.Item3,
            reading,
            new ArticleFindings(
                [.. claims.Select(c => new Claim(c.Item1, c.Item2, c.Item3, c.Item4, DateOnly.FromDateTime(entry.Item4.UtcDateTime), c.Item5, text.Item1, c.Item6, entry.Item3))],
                [.. reading.Statements.Select((_, i) => new StatementLink(i, Sample.Russia, ClaimRole.Toward))]),
            entry.Item4));

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T?> Maybe<T>(Gen<T> made) where T : class => Gen.Select(Gen.Bool, made, (there, value) => there ? value : null);
}
