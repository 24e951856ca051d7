using System.Text.Json;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using HaikouApi.Documents.Storing;
using HaikouApi.Extraction;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Residue;
using HaikouApi.Lists.Query;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary>Writes all that was read from a page: its document, articles, records, coverage and warnings, rows in the shape that lists have.</summary>
public sealed class ReadingJson(PageReading reading, Catalogue catalogue, string baseUrl, DateTime? ingestedAt = null)
{
    /// <summary>What became of each record that is not as it was; null where nothing was there before.</summary>
    public IReadOnlyList<RowChange>? Changes { get; init; }

    /// <summary>What is to be said besides of how it was stored.</summary>
    public IReadOnlyList<Warning> Remarks { get; init; } = [];

    public void Write(Utf8JsonWriter json)
    {
        foreach (var _ in Pieces(json)) { }
    }

    /// <summary>
    /// Writes it piece by piece, and tells after each how many bytes there are so far: whoever sends it takes what is written, and need not hold it whole.
    /// </summary>
    public IEnumerable<long> Pieces(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("document");
        Write(json, reading.Document);
        foreach (var written in Rows(json, "articles", catalogue.Articles)) yield return written;
        json.WriteStartObject("records");
        foreach (var written in catalogue.Records.SelectMany(dataset => Rows(json, dataset.Slug, dataset))) yield return written;
        json.WriteEndObject();
        foreach (var written in Coverage(json, reading.Coverage)) yield return written;
        json.WriteStartArray("warnings");
        foreach (var warning in reading.Warnings.Concat(Remarks))
        {
            Write(json, warning);
            yield return Written(json);
        }

        json.WriteEndArray();
        if (Changes is not null) WriteChanges(json, Changes);
        json.WriteEndObject();
        yield return Written(json);
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<RowChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("dataset", change.Dataset.Slug);
            json.WriteString("id", change.Id);
            json.WriteString("kind", change.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static long Written(Utf8JsonWriter json) => json.BytesCommitted + json.BytesPending;

    private IEnumerable<long> Rows(Utf8JsonWriter json, string name, Dataset dataset)
    {
        json.WriteStartArray(name);
        foreach (var row in reading.Rows.Where(r => r.Dataset == dataset))
        {
            Write(json, row);
            yield return Written(json);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, ReadRow row)
    {
        var said = row.Fields.ToDictionary(f => f.Field, f => f.Read);
        json.WriteStartObject();
        foreach (var field in row.Dataset.Fields)
        {
            json.WritePropertyName(field.Name);
            if (said.TryGetValue(field, out var read))
                WriteContent(json, read.Content);
            else
                WriteAbout(json, row, field);
        }

        json.WriteStartObject("citations");
        foreach (var (field, read) in row.Fields.Where(f => f.Read.Evidence is not null)) Write(json, row, field, read.Evidence!);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What is said of the record and not by the page.</summary>
    private void WriteAbout(Utf8JsonWriter json, ReadRow row, Field field)
    {
        switch (field.Name)
        {
            case "absent":
                json.WriteStartObject();
                foreach (var (name, reason) in row.Absent) json.WriteString(name, reason);
                json.WriteEndObject();
                break;
            case "characters":
                json.WriteNumberValue(reading.CodePoints.Length);
                break;
            case "ingestedAt" when ingestedAt is { } instant:
                json.WriteStringValue(instant);
                break;
            case "recordedAt" when row.RecordedAt is { } instant:
                json.WriteStringValue(instant);
                break;
            default:
                json.WriteStringValue(field.Name switch
                {
                    "id" => row.Id,
                    "document" => reading.DocumentId,
                    "article" => row.Article,
                    "origin" => row.Origin,
                    "rule" => row.Rule,
                    "quote" => row.Quote.Quote,
                    "sourceUrl" => LinkTo(row.Quote),
                    "pageUrl" => Links.ToPage(baseUrl, reading.DocumentId, row.Id),
                    "sha256" => reading.Sha256,
                    _ => null,
                });
                break;
        }
    }

    private void Write(Utf8JsonWriter json, ReadRow row, Field field, Quotation evidence)
    {
        json.WriteStartObject(field.Name);
        json.WriteString("id", Ids.OfCitation(row.Id, field.Name));
        json.WriteString("quote", evidence.Quote);
        json.WriteStartArray("segments");
        foreach (var segment in evidence.Segments)
        {
            json.WriteStartObject();
            json.WriteNumber("start", segment.Start);
            json.WriteNumber("end", segment.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("url", LinkTo(evidence));
        if (row.Because?.GetValueOrDefault(field.Name) is { } because) json.WriteString("because", because);
        json.WriteEndObject();
    }

    private string LinkTo(Quotation quotation) => Links.ToText(baseUrl, reading.DocumentId, quotation.Segments[0].Start, quotation.Segments[^1].End);

    private static void WriteContent(Utf8JsonWriter json, object? content)
    {
        switch (content)
        {
            case null:
                json.WriteNullValue();
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<string> list:
                json.WriteStartArray();
                foreach (var item in list) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Cursor.TextOf(content));
                break;
        }
    }

    private IEnumerable<long> Coverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("numbers", coverage.Numbers);
        json.WriteNumber("read", coverage.Read);
        json.WriteNumber("counted", coverage.Counted);
        foreach (var written in Numbers(json, "unread", coverage.Unread)) yield return written;
        json.WriteNumber("cited", coverage.Cited);
        foreach (var written in Numbers(json, "uncited", coverage.Uncited)) yield return written;
        json.WriteEndObject();
    }

    private IEnumerable<long> Numbers(Utf8JsonWriter json, string name, IReadOnlyList<PrintedNumber> numbers)
    {
        json.WriteStartArray(name);
        foreach (var (text, sentence, where) in numbers)
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteString("sentence", sentence);
            WriteWhere(json, where);
            json.WriteEndObject();
            yield return Written(json);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Warning warning)
    {
        json.WriteStartObject();
        json.WriteString("code", warning.Code);
        json.WriteString("detail", warning.Detail.En);
        json.WriteString("detailZh", warning.Detail.Zh);
        json.WriteString("settledBy", warning.SettledBy);
        WriteWhere(json, warning.Where);
        json.WriteStartArray("aside");
        foreach (var words in warning.Aside)
        {
            json.WriteStartObject();
            json.WriteString("text", reading.Submission.Text[words.Start..words.End]);
            WriteWhere(json, words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteWhere(Utf8JsonWriter json, Segment utf16)
    {
        var where = reading.CodePoints.Convert(utf16);
        json.WriteNumber("start", where.Start);
        json.WriteNumber("end", where.End);
    }
}
