using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Events.Confrontations;
using NewsMonitor.Analysis.Events.Figures;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Documents;

/// <summary>
/// Writes a reading as one JSON object: <c>{"id","publishedAt","statements":[…],"events":[…],"mentions":[…],"confrontation":…}</c>, and <c>"unread":"de"</c> where the language is not read. Spans are UTF-16
/// offsets into the text; what stands in the headline carries <c>"in":"title"</c> and offsets into that.
/// </summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reading as one line of UTF-8, without a line feed.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="reading">What was found.</param>
    /// <param name="edition">Whose labels events are written with.</param>
    public static byte[] ToUtf8(string id, Reading reading, PloverEdition edition = PloverEdition.Split)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, id, reading, edition);
        return buffer.ToArray();
    }

    /// <summary>Writes the reading as an object.</summary>
    public static void Write(Utf8JsonWriter json, string id, Reading reading, PloverEdition edition = PloverEdition.Split)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("publishedAt", Date(reading.Date));
        json.WriteStartArray("statements");
        foreach (var statement in reading.Statements) Write(json, statement);
        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var found in reading.Events) Write(json, found, edition);
        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var mention in reading.Mentions) Write(json, mention);
        json.WriteEndArray();
        Write(json, reading.Confrontation);
        if (reading.Unread is { } language) json.WriteString("unread", language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Confrontation? confrontation)
    {
        if (confrontation is null)
        {
            json.WriteNull("confrontation");
            return;
        }

        json.WriteStartObject("confrontation");
        json.WritePropertyName("sentence");
        WriteSpan(json, confrontation.Sentence);
        json.WriteStartArray("between");
        json.WriteStringValue(confrontation.First);
        json.WriteStringValue(confrontation.Second);
        json.WriteEndArray();
        json.WriteString("word", confrontation.Word);
        WritePart(json, confrontation.In);
        json.WriteEndObject();
    }

    private static string? Date(PublicationDate? date) => date switch
    {
        null => null,
        { HasTime: true } => date.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("kind", Name(statement.Kind));
        json.WriteStartArray("spans");
        foreach (var span in statement.Spans) WriteSpan(json, span);
        json.WriteEndArray();
        json.WriteString("text", statement.Text);
        if (statement.Speaker is { } speaker)
        {
            json.WriteStartObject("speaker");
            WriteText(json, speaker.Text, speaker.Span);
            json.WriteString("id", speaker.Id);
            json.WriteString("name", speaker.Name);
            json.WriteString("kind", speaker.Kind is { } kind ? Name(kind) : null);
            json.WriteString("country", speaker.Country);
            json.WriteNumber("confidence", speaker.Confidence);
            if (speaker.Because is { } because) json.WriteString("because", because);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("speaker");
        }

        json.WriteString("act", Name(statement.Act));
        WritePhrase(json, "cue", statement.Cue);
        json.WriteNumber("confidence", statement.Confidence);
        json.WriteString("rule", statement.Rule);
        WritePart(json, statement.In);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Event found, PloverEdition edition)
    {
        var (name, quad) = found.Plover.Label(edition);
        json.WriteStartObject();
        json.WriteString("plover", name);
        json.WriteString("cameo", found.Cameo);
        json.WriteString("mode", found.Mode);
        json.WriteNumber("quad", quad);
        json.WriteNumber("goldstein", found.Goldstein);
        json.WriteNumber("intensity", found.Intensity);
        WriteActor(json, "source", found.Source);
        WriteActor(json, "target", found.Target);
        WritePhrase(json, "trigger", found.Trigger);
        json.WriteString("modality", Name(found.Modality));
        json.WriteStartArray("figures");
        foreach (var figure in found.Figures) Write(json, figure);
        json.WriteEndArray();
        json.WritePropertyName("sentence");
        WriteSpan(json, found.Sentence);
        json.WriteString("statement", found.StatementId);
        json.WriteNumber("confidence", found.Confidence);
        json.WriteString("rule", found.Rule);
        WritePart(json, found.In);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(figure.Kind));
        json.WriteNumber("value", figure.Value);
        WriteNumber(json, "low", figure.Low);
        WriteNumber(json, "high", figure.High);
        json.WriteString("precision", figure.Precision switch { FigurePrecision.AtLeast => "at-least", FigurePrecision.AtMost => "at-most", _ => Name(figure.Precision) });
        json.WriteString("unit", figure.Unit);
        json.WriteNumber("start", figure.Span.Start);
        json.WriteNumber("end", figure.Span.End);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        WriteText(json, mention.Text, mention.Span);
        json.WriteString("id", mention.Id);
        json.WriteString("kind", Name(mention.Kind));
        json.WriteString("country", mention.Country);
        WritePart(json, mention.In);
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, string name, Actor? actor)
    {
        if (actor is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteText(json, actor.Text, actor.Span);
        json.WriteString("id", actor.Id);
        json.WriteString("country", actor.Country);
        json.WriteEndObject();
    }

    private static void WritePhrase(Utf8JsonWriter json, string name, Phrase? phrase)
    {
        if (phrase is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteText(json, phrase.Text, phrase.Span);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string text, TextSpan span)
    {
        json.WriteString("text", text);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter json, TextPart part)
    {
        if (part == TextPart.Title) json.WriteString("in", "title");
    }

    // Enum names are single words, so lower case is their JSON form.
    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
