using System.Text;
using HaikouApi.Originals.Files;
using HaikouApi.Originals.Texts;
using HaikouApi.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Documents.Submissions;

/// <summary>Takes pages from a form: its files, or the text in it, with what is said of them. All stays in memory.</summary>
public static class FormReader
{
    public const string MediaType = "multipart/form-data";

    private const int MostFiles = 100;

    private static readonly string[] Fields = ["text", "html", "title", "publishedOn", "sourceUrl", "place", "newspaper", "edition", "pageNumber", "encoding"];

    public static async Task<(Upload? Upload, Problem? Problem)> ReadAsync(HttpContext context, UploadLimits limits, bool mayGuess)
    {
        var (form, problem) = await FormAsync(context, limits.Original);
        if (form is null) return (null, problem);
        var files = form.Files.Where(f => f.Length > 0).ToList();
        string? Said(string name) => form[name].LastOrDefault() is { Length: > 0 } value ? value : null;
        var faults = form.Keys.Where(name => !Fields.Contains(name)).Select(name => new Fault("body", Shown.Of(name), "unknown-field",
            new($"表单没有这一栏；可用：file、{string.Join("、", Fields)}。", $"The form has no such field; it has file, {string.Join(", ", Fields)}."))).ToList();
        if (files.Count > MostFiles)
        {
            faults.Add(new("body", "file", "too-many-files", new($"一次最多 {MostFiles} 个文件。", $"At most {MostFiles} files are taken at a time.")));
        }

        if (Said("encoding") is { } asked && !Charsets.IsKnown(asked))
        {
            faults.Add(new("body", "encoding", "invalid-value",
                new($"可用：{string.Join("、", Charsets.Names)}。", $"There are {string.Join(", ", Charsets.Names)}.")));
        }

        var html = files.Count == 0 && Said("html") is { } pasted ? new Original(Encoding.UTF8.GetBytes(pasted), "text/html", "utf-8") : null;
        var text = files.Count == 0 && html is null ? Said("text")?.ReplaceLineEndings("\n") : null;
        if (files.Count == 0 && html is null) faults.AddRange(SubmissionFaults.OfText(text));
        if (Encoding.UTF8.GetByteCount(text ?? "") > limits.Text.Bytes) return (null, Problem.ContentTooLarge(limits.Text.Bytes));
        var (given, fault) = SubmissionFaults.Check(context.Request,
            new()
            {
                Text = text,
                Title = Said("title"),
                PublishedOn = Said("publishedOn"),
                SourceUrl = Said("sourceUrl"),
                Place = Said("place"),
                Newspaper = Said("newspaper"),
                Edition = Said("edition"),
                PageNumber = Said("pageNumber"),
            }, faults);
        return given is null ? (null, fault) : (new(given, html is null ? [.. files.Select(f => OriginalOf(f, Said("encoding"), mayGuess))] : [html]), null);
    }

    private static Original OriginalOf(IFormFile file, string? encoding, bool mayGuess)
    {
        var type = MediaTypeHeaderValue.TryParse(file.ContentType, out var parsed) ? parsed : null;
        using var bytes = new MemoryStream((int)file.Length);
        file.CopyTo(bytes);
        var declared = HeaderUtilities.RemoveQuotes(type?.Charset ?? default).Value;
        return new(bytes.ToArray(), type?.MediaType.Value?.ToLowerInvariant(), declared is { Length: > 0 } ? declared : encoding,
            Path.GetFileName(file.FileName))
        { MayGuess = mayGuess };
    }

    private static async Task<(IFormCollection? Form, Problem? Problem)> FormAsync(HttpContext context, BodyLimits limits)
    {
        if (context.Request.Headers.ContentEncoding.Count > 0) return (null, Problem.UnsupportedCoding("identity"));

        // What is not far over the limit is taken all the same: a client that is still sending when the connection closes may not get to read why.
        var taken = 2 * limits.Bytes;
        if (context.Request.ContentLength > taken) return (null, Problem.ContentTooLarge(limits.Bytes));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = taken;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            ValueLengthLimit = (int)limits.Bytes,
            MultipartBodyLengthLimit = limits.Bytes,
            ValueCountLimit = 16 + MostFiles,
            MemoryBufferThreshold = (int)limits.Bytes,
        }));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(limits.Deadline);
        try
        {
            var form = await context.Request.ReadFormAsync(deadline.Token);
            return form.Files.Sum(f => f.Length) > limits.Bytes ? (null, Problem.ContentTooLarge(limits.Bytes)) : (form, null);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return (null, Problem.Of(StatusCodes.Status408RequestTimeout));
        }
        catch (InvalidDataException fault)
        {
            return (null, fault.Message.Contains("limit", StringComparison.OrdinalIgnoreCase)
                ? Problem.ContentTooLarge(limits.Bytes)
                : Problem.InvalidRequest(new("表单无法读取。", "The form cannot be read.")));
        }
        catch (IOException)
        {
            return (null, Problem.InvalidRequest(new("表单无法读取。", "The form cannot be read.")));
        }
    }
}
