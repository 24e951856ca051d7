using HaikouApi.Documents.Given;
using HaikouApi.Originals;
using HaikouApi.Originals.Files;
using HaikouApi.Web;

namespace HaikouApi.Documents.Submissions;

/// <summary>How much of an upload is taken, and for how long: of a text, and of files of other kinds.</summary>
public sealed record UploadLimits(BodyLimits Text, BodyLimits Original);

/// <summary>What arrived: files of pages, and what the sender says of them all; or a text, which needs no reader.</summary>
/// <param name="Given">What the sender says. Its text is that of the page, or is still to be read from the originals.</param>
/// <param name="Originals">The files.</param>
public sealed record Upload(Submission Given, IReadOnlyList<Original> Originals)
{
    /// <summary>How large it is, in characters or bytes.</summary>
    public long Length => Given.Text.Length + Originals.Sum(o => (long)o.Bytes.Length);

    /// <summary>The pages in it, files in archives included; each is read when it is asked for.</summary>
    public IReadOnlyList<UploadedPage> Pages(long longest, CancellationToken cancellation) =>
        Originals.Count == 0 ? [new(null, () => Given)] : [.. Originals.SelectMany(o => PagesOf(o, longest, cancellation))];

    private IEnumerable<UploadedPage> PagesOf(Original original, long longest, CancellationToken cancellation)
    {
        try
        {
            return OriginalReader.Open(original).Select(
                (open, i) => new UploadedPage(original.Kind == OriginalKind.Zip ? $"{original.FileName ?? "zip"}#{i + 1}" : original.FileName,
                () => Read(open(), longest, cancellation)));
        }
        catch (UnreadableException fault)
        {
            return [new(original.FileName, () => throw fault)];
        }
    }

    private Submission Read(Original original, long longest, CancellationToken cancellation)
    {
        var submission = Submission.Read(original, Given, cancellation);
        if (submission.Text.Length > longest)
        {
            throw new UnreadableException("text-too-long", $"读出的文字超过 {longest} 个字符。",
                $"The text that was read has more than {longest} characters.")
            { IsTooLarge = true };
        }

        return submission;
    }
}

/// <summary>One page of an upload.</summary>
/// <param name="Name">What its file is called.</param>
/// <param name="Read">Reads it; what cannot be read is an <see cref="UnreadableException"/>.</param>
public sealed record UploadedPage(string? Name, Func<Submission> Read);
