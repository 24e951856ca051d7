using System.Globalization;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Documents.Submissions;
using HaikouApi.Documents;
using HaikouApi.Extraction;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Web;
using Microsoft.AspNetCore.Http.Features;
using RazorSlices;

namespace HaikouApi.Site.Start;

/// <summary><c>POST /read</c>: reads a text for whoever sends it, shows it in the reader, and keeps nothing of it.</summary>
internal static class ReadEndpoint
{
    public static void MapReading(this IEndpointRouteBuilder app)
    {
        app.MapPost("/read", ReadAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/read", (HttpContext context, Imprint imprint) => Results.Redirect(new Visit(context.Request, imprint).To("/"))).ExcludeFromDescription();
    }

    private static Task ReadAsync(HttpContext context, Intake intake, DocumentReader reader, Catalogue catalogue, Imprint imprint)
    {
        var visit = new Visit(context.Request, imprint);
        return intake.AnswerAsync(context, ReceiveAsync, submission => Task.FromResult(Read(submission)), problem => Errors.Refusal(visit, problem));

        IResult Read(Submission submission)
        {
            try
            {
                var reading = reader.Read(submission, mostRecords: intake.MostRecords, cancellation: context.RequestAborted);
                return reading.IsEmpty
                    ? Errors.Refusal(visit, Problem.InvalidBody(SubmissionReader.NoText))
                    : new PassingPage(ReaderPage.Create(ModelOf(reading, catalogue, visit)));
            }
            catch (TooManyRecordsException many)
            {
                return Errors.Refusal(visit, Problem.TooManyRecords(many.Found, intake.MostRecords));
            }
        }
    }

    private static ReaderModel ModelOf(PageReading reading, Catalogue catalogue, Visit visit)
    {
        var rows = reading.Rows.ToLookup(r => r.Dataset.Kind, r => FactOf(r, reading));
        var page = new Typesetting(reading.DocumentId, reading.Extracted.Page);
        var document = rows[DatasetKind.Page].Single();
        var model = rows[DatasetKind.Record].Count() > ReaderModel.MostMarked
            ? new ReaderModel(visit, page, document, [.. catalogue.Records.Select(d => new RowsOfPage(d, rows[DatasetKind.Record].Count(f => f.Dataset == d))).Where(d => d.Rows > 0)]) { IsPassing = true }
            : new ReaderModel(visit, page, document, [.. rows[DatasetKind.Article]], [.. rows[DatasetKind.Record]], [.. reading.Warnings]) { IsPassing = true };
        return model;
    }

    private static Fact FactOf(ReadRow row, PageReading reading)
    {
        var values = row.Fields.ToDictionary(f => f.Field.Name, f => f.Field.Type == FieldType.Integer && f.Read.Content is decimal whole ? (int)whole : f.Read.Content, StringComparer.Ordinal);
        values["id"] = row.Id;
        values["document"] = reading.DocumentId;
        values["article"] = row.Article;
        values["origin"] = row.Origin;
        values["quote"] = row.Quote.Quote;
        values["absent"] = row.Absent;
        return new(row.Dataset, values, row.Fields.Where(f => f.Read.Evidence is not null).ToDictionary(f => f.Field.Name, f => f.Read.Evidence!, StringComparer.Ordinal));
    }

    private static async Task<(Submission? Submission, Problem? Problem)> ReceiveAsync(HttpContext context, BodyLimits limits)
    {
        var largest = limits.Bytes;
        if (!context.Request.HasFormContentType) return (null, Problem.UnsupportedMediaType(["multipart/form-data"]));
        var taken = 4 * largest;
        if (context.Request.ContentLength > taken) return (null, Problem.ContentTooLarge(largest));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = taken;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { ValueLengthLimit = (int)taken, MultipartBodyLengthLimit = taken, ValueCountLimit = 16, MemoryBufferThreshold = (int)taken }));
        IFormCollection form;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(limits.Deadline);
        try
        {
            form = await context.Request.ReadFormAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return (null, Problem.Of(StatusCodes.Status408RequestTimeout));
        }
        catch (InvalidDataException)
        {
            return (null, Problem.InvalidRequest(new("表单无法读取。", "The form cannot be read.")));
        }

        var bytes = form.Files.GetFile("file") is { Length: > 0 } file ? await BytesOf(file) : Encoding.UTF8.GetBytes(form["text"].ToString().ReplaceLineEndings("\n"));
        if (bytes.Length > largest) return (null, Problem.ContentTooLarge(largest));
        if (SubmissionReader.FaultyByte(bytes) is not null) return (null, Problem.InvalidBody(new Fault("body", "file", "not-utf-8", new("文件不是 UTF-8 文本。", "The file is not UTF-8 text."))));
        var day = DateOnly.TryParseExact(form["publishedOn"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : (DateOnly?)null;
        return bytes.Length == 0 ? (null, Problem.InvalidBody(SubmissionReader.NoText)) : (new(Encoding.UTF8.GetString(bytes), PublishedOn: day), null);
    }

    /// <summary>A page of a text that is not kept.</summary>
    private sealed class PassingPage(RazorSlice page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => HtmlAnswer.SendOnceAsync(httpContext, page);
    }

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
