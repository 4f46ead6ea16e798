using System.Globalization;
using System.Text;

namespace NewsMonitor.Analysis.Documents;

/// <summary>Reads JSON strings whose <c>\u</c> escapes hold a surrogate without its partner, keeping each as one UTF-16 unit.</summary>
internal static class LoneSurrogates
{
    /// <summary>The text of a valid raw JSON string, its quotation marks included.</summary>
    public static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
        }

        return text.ToString();
    }
}
