using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Short lines that state figures one below the other: of a summary, a picture, a card of labels and values. One alone is a heading.</summary>
internal static partial class EnterpriseLines
{
    private const int Longest = 24;

    /// <summary>A picture has at least so many lines with figures in turn.</summary>
    private const int Fewest = 3;

    /// <summary>The lines to be read, each by the block it begins with; a label together with the value below it.</summary>
    public static Dictionary<Block, Passage> Of(Article article, string source)
    {
        var read = new Dictionary<Block, Passage>();
        var (blocks, run) = (article.Blocks, 0);
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && IsOfRun(blocks[i]))
            {
                run++;
                if (Bullet().IsMatch(blocks[i].Passage.Folded)) read[blocks[i]] = blocks[i].Passage;
                continue;
            }

            for (var at = i - run; run >= Fewest && at < i; at++) read[blocks[at]] = blocks[at].Passage;
            run = 0;
        }

        AddPairs(blocks, source, read);
        return read;
    }

    private static bool IsOfRun(Block block) => block.Kind == BlockKind.Subhead && block.Passage is { Folded: var folded }
        && (folded.Length <= Longest || Bullet().IsMatch(folded) || Ranked().IsMatch(folded)) && Stating().IsMatch(folded);

    /// <summary>注册资本 | 8000万元 | 年产能 | 6万吨: at least two labels, each with nothing but a value below it.</summary>
    private static void AddPairs(IReadOnlyList<Block> blocks, string source, Dictionary<Block, Passage> read)
    {
        List<int> pairs = [];
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (IsLabel(blocks[i]) && blocks[i + 1].Kind == BlockKind.Subhead && Value().IsMatch(blocks[i + 1].Passage.Folded)) pairs.Add(i);
        }

        if (pairs.Count < 2) return;
        foreach (var i in pairs)
        {
            var (label, value) = (blocks[i].Passage, blocks[i + 1].Passage);
            read[blocks[i]] = Passage.Read(source, new Segment(label.Start, label.End), new Segment(value.Start, value.End));
            read.Remove(blocks[i + 1]);
        }
    }

    private static bool IsLabel(Block block) => block.Kind == BlockKind.Subhead && EnterpriseWords.HeadOf(block.Passage.Folded.TrimEnd(':')) is not null;

    [GeneratedRegex("^[-—·•●◆■▶○]+(?![0-9]).{2,80}[0-9]")]
    private static partial Regex Bullet();

    /// <summary>1.甲有限公司 纳税1.2亿元.</summary>
    [GeneratedRegex("^\\(?[0-9]{1,2}[)、.] ?[\u4e00-\u9fff()]{4,30}公司 ?[\u4e00-\u9fff]{2,6}[:]?[0-9.]+")]
    private static partial Regex Ranked();

    /// <summary>员工620人: words, and a figure with its unit.</summary>
    [GeneratedRegex("^(?:\\(?[0-9]{1,2}[)、.] ?)?[^0-9。;!?“”(:]{2,}[0-9][0-9.,]*[多余万亿千百]{0,3}[%\u4e00-\u9fff]")]
    private static partial Regex Stating();

    [GeneratedRegex("^[约近超逾]?[0-9][0-9.,]*[多余]?[千百]?[万亿]?[多余]?[%\u4e00-\u9fff]{1,4}$")]
    private static partial Regex Value();
}
