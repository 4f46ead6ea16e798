using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Cli.Knowledge;

/// <summary>
/// Answers as JSON: <c>{"words","on","answers":[{"words","id","name","kind","qid","by","office":{"key","of","from","to"},"alternatives":[{"id","name"}],"variants"}],"near":[{"name","id","distance"}]}</c>.
/// </summary>
internal static class KnowledgeJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="variants">Where to ask for romanisations; null where they are not wanted.</param>
    public static string Write(string words, DateOnly day, IReadOnlyList<KnowledgeAnswer> answers, IReadOnlyList<NearName> near, KnowledgeBase? variants)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("words", words);
            json.WriteString("on", Date(day));
            json.WriteStartArray("answers");
            foreach (var answer in answers) Write(json, answer, variants?.VariantsOf(answer.Entity.Id));
            json.WriteEndArray();
            json.WriteStartArray("near");
            foreach (var name in near)
            {
                json.WriteStartObject();
                json.WriteString("name", name.Name);
                json.WriteString("id", name.Entity.Id);
                json.WriteNumber("distance", name.Distance);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>An enum's name in words: <c>near-spelling</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void Write(Utf8JsonWriter json, KnowledgeAnswer answer, IReadOnlyList<string>? variants)
    {
        json.WriteStartObject();
        json.WriteString("words", answer.Words);
        json.WriteString("id", answer.Entity.Id);
        json.WriteString("name", answer.Entity.Name);
        json.WriteString("kind", Word(answer.Entity.Kind));
        json.WriteString("qid", answer.Entity.Qid);
        json.WriteString("by", Word(answer.By));
        if (answer.Term is { } term)
        {
            json.WriteStartObject("office");
            json.WriteString("key", term.Office);
            json.WriteString("of", term.Of);
            json.WriteString("from", Date(term.From));
            json.WriteString("to", Date(term.To));
            json.WriteEndObject();
        }

        json.WriteStartArray("alternatives");
        foreach (var other in answer.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("id", other.Id);
            json.WriteString("name", other.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (variants is not null)
        {
            json.WriteStartArray("variants");
            foreach (var variant in variants) json.WriteStringValue(variant);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
