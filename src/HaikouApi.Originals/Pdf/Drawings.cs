using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using HaikouApi.Originals.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace HaikouApi.Originals.Pdf;

/// <summary>
/// The last filter of every stream, which sees it each time it is drawn: drawings draw others, and a few that each draw the next some times are drawn without end.
/// All that a page draws may come to so many bytes, and drawings may nest as deep as the stack has room for.
/// </summary>
internal sealed partial class Drawings : IFilter
{
    /// <summary>The name that streams have the filter under.</summary>
    public const string Filter = "HaikouDrawn";

    /// <summary>The most that one stream, and that a page, may draw.</summary>
    private const int Longest = 2 << 20, MostOfPage = 4 << 20;

    /// <summary>What drawing takes however little is drawn, in bytes.</summary>
    private const int Least = 256;

    private long _drawn;

    public bool IsSupported => true;

    /// <summary>Puts the filter on every stream of a document: of the objects in its tables, and of those that only stand in its bytes.</summary>
    public static void Watch(PdfDocument document, byte[] bytes, CancellationToken cancellation)
    {
        var standing = Objects().Matches(Encoding.Latin1.GetString(bytes)).Select(m => new IndirectReference(long.Parse(m.Groups[1].ValueSpan), int.Parse(m.Groups[2].ValueSpan)));
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Union(standing).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ObjectOf(document, reference) is not StreamToken stream) continue;
            var watched = stream.StreamDictionary.With(NameToken.Filter, new ArrayToken([.. FiltersOf(document, stream.StreamDictionary), NameToken.Create(Filter)]));
            document.Advanced.ReplaceIndirectObject(reference, new StreamToken(watched, stream.Data));
        }
    }

    /// <summary>What is drawn now is another page.</summary>
    public void BeginPage() => _drawn = 0;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var isForm = streamDictionary.TryGet(NameToken.Subtype, out NameToken subtype) && subtype.Data == "Form";
        if (!isForm && !BoundedFilters.IsDrawing(streamDictionary)) return input;
        _drawn += Least + input.Length;
        return input.Length > Longest || _drawn > MostOfPage || !RuntimeHelpers.TryEnsureSufficientExecutionStack() ? throw TooComplex() : input;
    }

    private static IEnumerable<IToken> FiltersOf(PdfDocument document, DictionaryToken stream)
    {
        if (!stream.TryGet(NameToken.Filter, out var filter) && !stream.TryGet(NameToken.F, out filter)) return [];
        if (filter is IndirectReferenceToken reference) filter = ObjectOf(document, reference.Data);
        return filter switch { ArrayToken several => several.Data, NameToken one => [one], _ => [] };
    }

    /// <summary>What stands under a number; null where nothing that can be read does.</summary>
    private static IToken? ObjectOf(PdfDocument document, IndirectReference reference)
    {
        try
        {
            return document.Structure.GetObject(reference)?.Data;
        }
#pragma warning disable CA1031 // A damaged object makes the parser fail in any way there is, and need not be one that is drawn.
        catch (Exception fault) when (fault is not (UnreadableException or OperationCanceledException or OutOfMemoryException) && fault.InnerException is not UnreadableException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static UnreadableException TooComplex() =>
        new("pdf-too-complex", "PDF 一页所绘的图形过多。", "A page of the PDF draws too much.") { IsTooLarge = true };

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,10})[\s\0]+([0-9]{1,5})[\s\0]+obj")]
    private static partial Regex Objects();
}
