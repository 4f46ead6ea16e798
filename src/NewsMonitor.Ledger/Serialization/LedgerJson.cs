using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Statements;
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
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static byte[] Write(Reading reading) => JsonSerializer.SerializeToUtf8Bytes(reading, Default.Reading);

    public static byte[] Write(ArticleFindings findings) => JsonSerializer.SerializeToUtf8Bytes(findings, Default.ArticleFindings);

    public static byte[] Write(Statement statement) => JsonSerializer.SerializeToUtf8Bytes(statement, Default.Statement);

    public static Reading ReadReading(byte[] json) => JsonSerializer.Deserialize(json, Default.Reading)!;

    public static ArticleFindings ReadFindings(byte[] json) => JsonSerializer.Deserialize(json, Default.ArticleFindings)!;

    public static Statement ReadStatement(byte[] json) => JsonSerializer.Deserialize(json, Default.Statement)!;
}
