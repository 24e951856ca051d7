using System.Buffers;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Quantities;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Residue;

/// <summary>Finds the heads that have a number and are in no record: each ends in a warning that says why.</summary>
internal sealed partial class Unpaired(PageContext context, IEnumerable<Record> records)
{
    private readonly Ground _ground = new(context.Page, records);
    private readonly bool[] _warned = Warned(context);

    private const int Before = 60;
    private const int Behind = 20;

    /// <summary>
    /// The warnings for an article, beside those that there are. A number that is read where it is said the first time is not warned of where it is said again.
    /// </summary>
    public IEnumerable<Warning> In(Article article, IEnumerable<Record> read)
    {
        var values = read.Where(r => r.Dataset != QuantityReader.Dataset).SelectMany(r => r.Fields.Values).Select(v => v.Content).OfType<decimal>().ToHashSet();
        foreach (var passage in article.Blocks.Where(b => b.Kind is not (BlockKind.Byline or BlockKind.Furniture)).Select(b => b.Passage))
        {
            foreach (var quantity in context.QuantitiesOf(passage))
            {
                var number = new Segment(passage.OffsetOf(quantity.Number), passage.EndOf(quantity.End - 1));
                if (values.Contains(quantity.Value) || _ground.Touches(number) || _warned.AsSpan(number.Start, number.Length).Contains(true)) continue;
                if (HeadOf(passage.Folded, quantity) is var (head, start, end)) yield return Warn(head, passage, start, end, quantity);
            }
        }
    }

    private static bool[] Warned(PageContext context)
    {
        var warned = new bool[context.Page.Source.Length];
        foreach (var warning in context.Warnings) Array.Fill(warned, true, warning.Where.Start, warning.Where.Length);
        return warned;
    }

    /// <summary>The head of a number, and the words from one to the other.</summary>
    private static (NumberHead Head, int Start, int End)? HeadOf(string folded, Quantity quantity)
    {
        var from = ClauseStart(folded, quantity.Start);
        var (before, behind) = (folded[from..quantity.Start], folded[quantity.End..Math.Min(folded.Length, quantity.End + Behind)]);
        if (NumberHeads.Change().IsMatch(before)) return null;
        foreach (var head in NumberHeads.All.Where(h => h.Fits(quantity.Kind, quantity.Unit)))
        {
            if (head.Before?.Match(before) is { Success: true } said) return (head, from + said.Index, quantity.End);
            if (head.Behind?.Match(behind) is { Success: true } follows) return (head, quantity.Start, quantity.End + follows.Length);
        }

        return null;
    }

    private Warning Warn(NumberHead head, Passage passage, int start, int end, Quantity quantity)
    {
        var clause = passage.Folded[ClauseStart(passage.Folded, start)..end];
        var (code, zh, en, settledBy) = clause switch
        {
            _ when Plan().IsMatch(clause) => ("planned-value", "这是目标、计划或标准，不是已有的数值", "this is a target, a plan or a standard, and nothing that is", null),
            _ when Compared().IsMatch(clause) => ("compared-value", "这是用来比较的另一时段的数值", "this is of another period, that is compared with", null),
            _ when quantity.Kind is "concentration" or "percent" or "index" && OfPart().IsMatch(clause) =>
                ("other-statistic", "这是一天、一站、一个范围或一部分的数值", "this is of a day, a station, a range or a part", null),
            _ when context.Place is null && OwnWord().IsMatch(clause) =>
                ("unclear-place", "不清楚说的是哪个地方", "it is not clear of which place this is said", "place"),
            _ => ("unread-value", "没有规则能读定", "no rule was sure of it", (string?)null),
        };
        var cause = new Detail($"{head.About.Zh}，{zh}", $"{head.About.En}; {en}");
        return Warning.Of(code, cause, passage, start, Math.Max(end, quantity.End)) with { SettledBy = settledBy };
    }

    /// <summary>Where what may say something of the words begins: behind the last full stop, and not too far back.</summary>
    private static int ClauseStart(string folded, int at)
    {
        var from = Math.Max(0, at - Before);
        return folded.AsSpan(from, at - from).LastIndexOfAny(Ends) + 1 + from;
    }

    private static readonly SearchValues<char> Ends = SearchValues.Create("。;!?\n");

    [GeneratedRegex("目标|力争|争取|计划|预计|拟|将|规划|标准|限值|要求|确保|有望|达产后|投产后|建成后")]
    private static partial Regex Plan();

    [GeneratedRegex("去年|上年|前年|同期|此前|过去|往年")]
    private static partial Regex Compared();

    [GeneratedRegex("[0-9]日(?!均)|小时|峰值|最大|最高值|范围|之间|站|点位|其中")]
    private static partial Regex OfPart();

    [GeneratedRegex("[全我本][省市县区州盟旗]")]
    private static partial Regex OwnWord();
}
