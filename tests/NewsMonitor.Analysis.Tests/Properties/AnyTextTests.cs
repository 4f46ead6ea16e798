using System.Text;
using CsCheck;

namespace NewsMonitor.Analysis.Tests.Properties;

/// <summary>Whatever a page holds, reading it ends well: no exception, spans within the text, the same result each time.</summary>
public class AnyTextTests
{
    private static readonly DateTimeOffset Day = new(2022, 2, 15, 0, 0, 0, TimeSpan.Zero);

    // Pieces that parsers stumble over, and words that wake up every rule.
    private static readonly string[] Nasty =
    [
        "“", "”", "\"", "''", "'", "‘", "’", "«", "»", "„", "``", "(", ")", "[", "]", "{", "–", "—", "--", "-", "…", "...", ".", "!", "?", ":", ";", ",", "/", "&", "%", "$", "©", "#", "@", "|", "\\",
        "\n", "\n\n", "\r\n", "\t", " ", "\u00A0", "\u200B", "\u2028", "\0", "\uFEFF", "\u202E", "\u0301", "e\u0301\u0323", "\uD800", "\uDC00", "😀", "👩‍👩‍👧", "Ünïcödé", "שלום", "مرحبا", "Привет", "北京", "ﬃ", "İ", "ı", "ß",
        "he", "she", "it", "they", "said", "said that", "told", "according to", "Putin", "Putinwho", "the German", "the French president", "Moscow", "the Kremlin", "NATO", "U.S.", "Mr.", "Russia", "Ukraine", "attacked",
        "accused", "of", "by", "to", "withdraw", "will", "not", "if", "1,000", "$3.5bn", "2022-02-15", "Friday, January 21", "who", "which", "and", "but", "is", "was", "SCOTT:", "Read also", "called", "a liar", "for", "as",
    ];

    private static readonly Gen<string> NastyText = Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]).Array[0, 60].Select(Gen.Bool, (pieces, spaced) => string.Join(spaced ? " " : "", pieces));

    [Fact]
    public void Ten_thousand_texts_of_nasty_pieces_are_read() => NastyText.Sample(Read, iter: 9_000);

    [Fact]
    public void Any_string_of_utf_16_units_is_read() =>
        Gen.UShort.Array[0, 200].Select(units => new string([.. units.Select(u => (char)u)])).Sample(Read, iter: 1_000);

    [Fact]
    public void Reading_twice_gives_the_same() => NastyText.Sample(
        text =>
        {
            var (once, again) = (Reading(text), Reading(text));
            Assert.Equal(Print(once), Print(again));
        },
        iter: 500);

    [Theory]
    [InlineData("“")]
    [InlineData("“a ")]
    [InlineData("'")]
    [InlineData("”.“")]
    [InlineData("a")]
    [InlineData(",")]
    [InlineData("said that ")]
    [InlineData("he said. ")]
    [InlineData("Putin said that Zelensky said that ")]
    [InlineData("Abc ")]
    [InlineData("John Smith ")]
    [InlineData("7")]
    [InlineData("1,")]
    [InlineData("(")]
    [InlineData("\n")]
    [InlineData("\n\n“")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("…")]
    [InlineData(". ")]
    [InlineData("\u0301")]
    [InlineData("\uD800")]
    [InlineData("שלום ")]
    [InlineData("x’s ")]
    [InlineData("Russia attacked Ukraine and ")]
    [InlineData("the president of the president of ")]
    [InlineData("— Moscow: ")]
    [InlineData("Read also\n")]
    public void What_repeats_without_end_takes_work_in_proportion(string piece)
    {
        // Twice the text may allocate somewhat more than twice, for lists that double; four times would be quadratic.
        var (small, large) = (AllocatedBy(Repeat(piece, 60_000)), AllocatedBy(Repeat(piece, 240_000)));
        Assert.True(large <= (6 * small) + 1_000_000, $"{small:N0} bytes for 60,000 letters, {large:N0} for 240,000");
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("said that ")]
    [InlineData("x")]
    public void Five_megabytes_of_one_piece_are_read(string piece) => Read(Repeat(piece, 5_000_000));

    private static string Repeat(string piece, int letters)
    {
        var text = new StringBuilder(letters + piece.Length);
        while (text.Length < letters) text.Append(piece);
        return text.ToString();
    }

    private static long AllocatedBy(string text)
    {
        Reading(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reading(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Reading Reading(string text) => ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day));

    private static void Read(string text)
    {
        var reading = Reading(text);
        var end = 0;
        foreach (var statement in reading.Statements)
        {
            Assert.NotEmpty(statement.Spans);
            foreach (var span in statement.Spans) Within(span, text);
            Assert.True(statement.Spans[0].Start >= end, "statements stand in the order of the text");
            end = statement.Spans[0].Start;
            Assert.InRange(statement.Confidence, 0, 1);
            if (statement.Cue is { } cue) Within(cue.Span, text);
            if (statement.Speaker is not { } speaker) continue;
            Within(speaker.Span, text);
            Assert.InRange(speaker.Confidence, 0, 1);
            Assert.Equal(speaker.Span.In(text), speaker.Text);
        }

        foreach (var found in reading.Events)
        {
            Within(found.Trigger.Span, text);
            Within(found.Sentence, text);
            Assert.InRange(found.Confidence, 0, 1);
        }

        foreach (var mention in reading.Mentions) Within(mention.Span, text);
    }

    private static void Within(TextSpan span, string text)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }

    private static string Print(Reading reading) => Encoding.UTF8.GetString(NewsMonitor.Analysis.Documents.ReadingJson.ToUtf8("t", reading));
}
