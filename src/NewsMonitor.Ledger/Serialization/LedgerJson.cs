using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Ledger.Forks;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Serialization;

/// <summary>
/// The form in which readings, findings and statements are kept: JSON by property name, enums by name, so that a later version with
/// more properties reads what an earlier one wrote.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(ArticleFindings))]
[JsonSerializable(typeof(Statement))]
[JsonSerializable(typeof(ForkDefinition))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static byte[] Write(Reading reading) => JsonSerializer.SerializeToUtf8Bytes(reading, Compact.Form.Reading);

    public static byte[] Write(ArticleFindings findings) => JsonSerializer.SerializeToUtf8Bytes(findings, Compact.Form.ArticleFindings);

    public static byte[] Write(Statement statement) => JsonSerializer.SerializeToUtf8Bytes(statement, Compact.Form.Statement);

    public static Reading ReadReading(byte[] json) => JsonSerializer.Deserialize(json, Default.Reading)!;

    public static ArticleFindings ReadFindings(byte[] json) => JsonSerializer.Deserialize(json, Default.ArticleFindings)!;

    public static Statement ReadStatement(byte[] json) => JsonSerializer.Deserialize(json, Default.Statement)!;

    // Nothing of it ever stands in a page of HTML: letters of all scripts and quotation marks are kept as they are.
    private static class Compact
    {
        public static readonly LedgerJson Form = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
