namespace NewsMonitor.Analysis.Text;

/// <summary>The lead <c> date 2022-02-07 </c> that one archive puts before the first sentence.</summary>
internal static class DateLead
{
    private const string Word = "date ";
    private const int DateLength = 10;

    /// <summary>Length of the lead with its white space, 0 where there is none.</summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && Tokenizer.IsSpace(text[i])) i++;
        if (!text[i..].StartsWith(Word, StringComparison.OrdinalIgnoreCase)) return 0;
        i += Word.Length;
        return text.Length >= i + DateLength && IsDate(text.Slice(i, DateLength)) ? i + DateLength : 0;
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < DateLength; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i])) return false;
        }

        return true;
    }
}
