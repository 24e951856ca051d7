using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Scopes;

/// <summary>
/// Whose 全市 and 我县 it is: the place that the sender names, else the one of the headline, of the office that reports, of the paper, else what the text
/// has spoken of so far. An own word is met only by a place of its level.
/// </summary>
public sealed partial class Home
{
    private readonly Division? _given;
    private readonly List<List<NamedPlace>> _evidence;
    private readonly List<NamedPlace> _spoken = [];
    private IReadOnlyCollection<Division>? _around;

    /// <summary>Who reports says so in the lead.</summary>
    private const int Lead = 12;

    private Home(Division? given, List<List<NamedPlace>> evidence) => (_given, _evidence) = (given, evidence);

    /// <summary>The home of an article.</summary>
    public static Home Of(Article article, string? place)
    {
        var (title, offices, papers) = (new List<NamedPlace>(), new List<NamedPlace>(), new List<NamedPlace>());
        var praised = new List<NamedPlace>();
        foreach (var block in article.Blocks.Where((b, i) => i < Lead || b.Kind == BlockKind.Furniture || IsSignature(article, i)))
        {
            var end = -1;
            foreach (var token in PlaceLexer.Find(block.Passage, []).OrderBy(t => t.Start))
            {
                if (token.Value is not NamedPlace { Code: not null } named || token.Word == PlaceLexer.Aside) continue;
                var at = block.Passage.OffsetOf(token.Start);
                if (block.Kind is BlockKind.Headline or BlockKind.Kicker)
                {
                    title.Add(named);
                    if (token.Start != end && IsPraised(block.Passage.Folded, token)) praised.Add(named);
                    end = token.End;
                }
                else if (token.Kind == Kinds.Office || (block.Kind == BlockKind.Furniture && Source().IsMatch(block.Passage.Folded)))
                {
                    offices.Add(named);
                }
                else if (article.Dateline is { } dateline && at >= dateline.Start && at < dateline.End)
                {
                    papers.Add(named);
                }
            }
        }

        // 某市6个区空气质量某区最好: of the places of a headline the one around is what the text is about.
        title.RemoveAll(p => praised.Contains(p) && title.Exists(o => o.Code != p.Code && p.Division!.IsWithin(o.Division!)));
        return new(DivisionOf(place), [title, offices, papers]);
    }

    /// <summary>某市生态环境局 below a notice, its day perhaps below that: the office that reports.</summary>
    private static bool IsSignature(Article article, int block) =>
        block >= article.Blocks.Count - 2 && IsOffice(article.Blocks[block].Passage.Folded);

    /// <summary>Whether a line is the name of an office and nothing else.</summary>
    public static bool IsOffice(string line) => OfficeAlone().IsMatch(line);

    [GeneratedRegex("^[\u4e00-\u9fff]{4,24}(?:局|委|委员会|厅|办公室|监测站|监测中心|政府)$")]
    private static partial Regex OfficeAlone();

    private static bool IsPraised(string folded, Token place) => Praise().IsMatch(folded, place.End) || PraiseBefore().IsMatch(folded, place.Start);

    [GeneratedRegex(@"\G(?:环境|空气|质量)*(?:最[好差优佳劣]|居首|夺冠|领跑|垫底|(?:排名?|位[列居]|名列|排在|[列居])?(?:第一|首位|榜首|末位|倒数第一))")]
    private static partial Regex Praise();

    [GeneratedRegex(@"(?<=最[好差优佳劣]的?(?:城市|区县|县区|[区县])?[是为:])\G")]
    private static partial Regex PraiseBefore();

    /// <summary>The division that a name or a code means, or null.</summary>
    public static Division? DivisionOf(string? place) => place is null ? null : Gazetteer.WithCode(place) ?? Gazetteer.Resolve(Folding.Fold(place), []);

    /// <summary>The place spoken of from now on is a subject of the text.</summary>
    public void Speak(NamedPlace place)
    {
        if (place.Code is null || _spoken.Exists(s => s.Code == place.Code)) return;
        _spoken.Add(place);
        _around = null;
    }

    /// <summary>Whose an own word of that level (市, 县, 州, 区, 省…) is; null when nothing settles it.</summary>
    public NamedPlace? Resolve(string level, Evidence word)
    {
        if (_given is { } given)
        {
            for (var division = given; division is not null; division = Gazetteer.ParentOf(division))
            {
                if (Fits(division, level)) return new(division.Name, division.Code, word);
            }
        }

        foreach (var places in _evidence.Append(_spoken))
        {
            var fitting = places.Where(p => p.Division is { } d && Fits(d, level)).DistinctBy(p => p.Code).ToList();
            if (level == "城" && fitting.Count > 1) fitting = [.. fitting.Where(p => fitting.TrueForAll(o => o == p || p.Division!.IsWithin(o.Division!)))];
            if (fitting.Count == 1 || (fitting.Count > 1 && places == _evidence[1])) return fitting[0] with { Evidence = word.With(fitting[0].Evidence) };
            if (fitting.Count > 1)
                return places == _evidence[0] && AroundAll(fitting) is { } whole ? whole with { Evidence = word.With(whole.Evidence) } : null;
        }

        return null;
    }

    /// <summary>荆门考核全域,钟祥拿到奖励: of the places of a headline the one around all others, which is not that of 荆门钟祥.</summary>
    private static NamedPlace? AroundAll(List<NamedPlace> places) =>
        places.Find(p => places.TrueForAll(o => o == p || (o.Division!.IsWithin(p.Division!) && o.Evidence.Start != p.Evidence.End)));

    /// <summary>The place that a text is about which names none where it should: its title's, its office's.</summary>
    public NamedPlace? Unsaid => _evidence.Select(p => p.DistinctBy(x => x.Code).ToList()).FirstOrDefault(p => p.Count > 0) is [var only] ? only : null;

    /// <summary>The divisions that tell one 鼓楼区 from another.</summary>
    public IReadOnlyCollection<Division> Around =>
        _around ??= [.. _evidence.Append(_spoken).SelectMany(p => p).Select(p => p.Division).OfType<Division>().Concat(_given is { } given ? [given] : [])
        .Distinct()];

    private static bool Fits(Division division, string level) => level switch
    {
        // 城区 is that of a city, a county or a district.
        "城" => division.Level != DivisionLevel.Province || division.Name[^1] == '市',
        "省" => division.Level == DivisionLevel.Province && division.Name[^1] == '省',
        "市" or PlaceLexer.TownOfCity => division.Name[^1] == '市',
        "州" => division.Name[^1] == '州' && division.Level == DivisionLevel.City,
        "盟" => division.Name[^1] == '盟',
        "旗" => division.Name[^1] == '旗',
        "县" => division.Level == DivisionLevel.County && division.Name[^1] == '县',
        "区" => division.Name.EndsWith("自治区", StringComparison.Ordinal) || division.Name.EndsWith("地区", StringComparison.Ordinal)
            || (division.Level == DivisionLevel.County && division.Name[^1] == '区'),
        _ => false,
    };

    [GeneratedRegex("^[\\[(【<]?(?:来源|信息来源|稿件来源|发布机构|作者)")]
    private static partial Regex Source();
}
