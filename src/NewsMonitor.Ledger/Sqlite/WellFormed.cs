using System.Diagnostics.CodeAnalysis;

namespace NewsMonitor.Ledger.Sqlite;

/// <summary>
/// Replaces lone surrogates with U+FFFD: UTF-8, in which the file keeps text, has no form for them. One UTF-16 unit takes the place of one,
/// so that spans still fit. Done at the door, so that what is told of an entry is what is read back. JSON does the same by itself.
/// </summary>
internal static class WellFormed
{
    public static ArticleEntry Of(ArticleEntry entry) => entry with
    {
        Text = entry.Text with
        {
            Id = Of(entry.Text.Id),
            Text = Of(entry.Text.Text),
            Title = Of(entry.Text.Title),
            Source = Of(entry.Text.Source),
            Url = Of(entry.Text.Url),
            OutletId = Of(entry.Text.OutletId),
        },
        Article = Of(entry.Article),
        Story = Of(entry.Story),
        Outlet = Of(entry.Outlet),
        Family = Of(entry.Family),
        Reason = Of(entry.Reason),
        Findings = entry.Findings with
        {
            Claims =
            [
                .. entry.Findings.Claims.Select(c =>
                    c with { Entity = Of(c.Entity), Counterpart = Of(c.Counterpart), Article = Of(c.Article), Outlet = Of(c.Outlet), Family = Of(c.Family) }),
            ],
            Links = [.. entry.Findings.Links.Select(l => l with { Entity = Of(l.Entity) })],
        },
    };

    public static RetractionEntry Of(RetractionEntry entry) => entry with { Article = Of(entry.Article), Reason = Of(entry.Reason) };

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Of(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        return string.Create(text.Length, text, static (mended, original) =>
        {
            original.CopyTo(mended);
            for (var i = 0; i < mended.Length; i++)
            {
                if (char.IsHighSurrogate(mended[i]) && i + 1 < mended.Length && char.IsLowSurrogate(mended[i + 1])) i++;
                else if (char.IsSurrogate(mended[i])) mended[i] = '\uFFFD';
            }
        });
    }
}
