using HaikouApi.Datasets;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Rows;
using HaikouApi.Documents.Submissions;
using HaikouApi.Extraction;
using HaikouApi.Originals.Files;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Web;
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
        return intake.AnswerAsync(context, ReceiveAsync, (upload, cancellation) => Task.FromResult(Read(upload, cancellation)),
            problem => Errors.Refusal(visit, problem));

        IResult Read(Upload upload, CancellationToken cancellation)
        {
            var pages = upload.Pages(intake.LongestText, cancellation);
            var files = pages.Select(page => (Page: page, Read: Try(page, cancellation)));
            if (pages.Count > 1)
            {
                return new PassingPage(ReadFilesPage.Create(
                    new(visit, [.. files.Select(f => FileOf(f.Page, f.Read.Reading, f.Read.Problem, catalogue, visit))])));
            }

            var (reading, problem) = Try(pages[0], cancellation);
            return reading is null ? Errors.Refusal(visit, problem!) : new PassingPage(ReaderPage.Create(ModelOf(reading, catalogue, visit)));
        }

        (PageReading? Reading, Problem? Problem) Try(UploadedPage page, CancellationToken cancellation)
        {
            try
            {
                var reading = reader.Read(page.Read(), mostRecords: intake.MostRecords, cancellation: cancellation);
                return reading.IsEmpty ? (null, Problem.InvalidBody(SubmissionFaults.NoText)) : (reading, null);
            }
            catch (UnreadableException fault)
            {
                return (null, SubmissionFaults.ProblemOf(fault, page.Name));
            }
            catch (TooManyRecordsException many)
            {
                return (null, Problem.TooManyRecords(many.Found, intake.MostRecords));
            }
        }
    }

    private static ReadFile FileOf(UploadedPage page, PageReading? reading, Problem? problem, Catalogue catalogue, Visit visit) => reading is null
        ? new(page.Name ?? "", (problem!.Faults is [var fault, ..] ? fault.Detail : problem.Detail).In(visit.Language), null, [], 0)
        : new(page.Name ?? "", null, reading.Document.Said("title") as string,
            [.. catalogue.Records.Select(d => (d, reading.Rows.Count(r => r.Dataset == d))).Where(d => d.Item2 > 0)], reading.Warnings.Count());

    private static ReaderModel ModelOf(PageReading reading, Catalogue catalogue, Visit visit)
    {
        var rows = reading.Rows.ToLookup(r => r.Dataset.Kind, r => FactOf(r, reading));
        var page = new Typesetting(reading.DocumentId, reading.Extracted.Page);
        var document = rows[DatasetKind.Page].Single();
        var model = rows[DatasetKind.Record].Count() > ReaderModel.MostMarked
            ? new ReaderModel(visit, page, document,
                [.. catalogue.Records.Select(d => new RowsOfPage(d, rows[DatasetKind.Record].Count(f => f.Dataset == d)))
                .Where(d => d.Rows > 0)])
            { IsPassing = true }
            : new ReaderModel(visit, page, document, [.. rows[DatasetKind.Article]], [.. rows[DatasetKind.Record]], [.. reading.Warnings]) { IsPassing = true };
        return model;
    }

    private static Fact FactOf(ReadRow row, PageReading reading)
    {
        var values = row.Fields.ToDictionary(f => f.Field.Name,
            f => f.Field.Type == FieldType.Integer && f.Read.Content is decimal whole ? (int)whole : f.Read.Content, StringComparer.Ordinal);
        values["id"] = row.Id;
        values["document"] = reading.DocumentId;
        values["article"] = row.Article;
        values["origin"] = row.Origin;
        values["quote"] = row.Quote.Quote;
        values["absent"] = row.Absent;
        return new(row.Dataset, values, row.Fields.Where(f => f.Read.Evidence is not null).ToDictionary(
            f => f.Field.Name, f => f.Read.Evidence!, StringComparer.Ordinal));
    }

    private static Task<(Upload? Upload, Problem? Problem)> ReceiveAsync(HttpContext context, UploadLimits limits) => context.Request.HasFormContentType
        ? FormReader.ReadAsync(context, limits, mayGuess: true)
        : Task.FromResult<(Upload?, Problem?)>((null, Problem.UnsupportedMediaType([FormReader.MediaType])));

    /// <summary>A page of a text that is not kept.</summary>
    private sealed class PassingPage(RazorSlice page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => HtmlAnswer.SendOnceAsync(httpContext, page);
    }
}
