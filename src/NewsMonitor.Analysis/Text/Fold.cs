namespace NewsMonitor.Analysis.Text;

/// <summary>The normal form of a character: lower case, without diacritics, apostrophes straight. One character stays one.</summary>
internal static class Fold
{
    // Pairs of a base letter and the letters that fold to it. Beyond these two blocks letters are only lower-cased.
    private static readonly string[] Groups =
    [
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđð", "eèéêëēĕėęěə", "gĝğġģǧ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł",
        "nñńņňŉŋ", "oòóôõöøōŏőǒ", "rŕŗř", "sśŝşšșß", "tţťŧțþ", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž",
    ];

    private static readonly char[] Table = Build();

    /// <summary>The normal form of <paramref name="c"/>.</summary>
    public static char Of(char c) => c < Table.Length ? Table[c] : c switch
    {
        '’' or '‘' or 'ʼ' or '′' or '＇' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Whether the character is any shape of apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '′' or '＇' or '‘';

    private static char[] Build()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
        foreach (var group in Groups)
        {
            foreach (var letter in group.AsSpan(1))
            {
                if (letter < table.Length) table[letter] = group[0];
                var upper = char.ToUpperInvariant(letter);
                if (upper < table.Length) table[upper] = group[0];
            }
        }

        table['İ'] = 'i';
        return table;
    }
}
