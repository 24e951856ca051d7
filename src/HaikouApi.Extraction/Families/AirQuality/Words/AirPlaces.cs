using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Patterns;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality.Words;

/// <summary>Whose air a sentence speaks of: places by name, own words, groups of cities, regions; and places of which nothing is told.</summary>
internal static partial class AirPlaces
{
    /// <summary>The places of a sentence as tokens, in no order.</summary>
    public static List<Token> Find(Passage sentence, IReadOnlyCollection<Division> around)
    {
        var folded = sentence.Folded;
        var tokens = PlaceLexer.Find(sentence, around);
        tokens.RemoveAll(t => t.Kind == Kinds.OwnWord && Ranking().IsMatch(folded, t.Start));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == Kinds.OwnWord && OfCounties().Match(folded, tokens[i].Start) is { Success: true } counties)
                tokens[i] = new(AirKinds.Stranger, counties.Index, counties.Index + counties.Length);
        }

        foreach (Match match in OfTaiwan().Matches(folded))
        {
            tokens.RemoveAll(t => Overlap(t, match));
            tokens.Add(Named(sentence, match.Index, match.Index + match.Length));
        }

        List<Match> groups = [.. AirGroups.In(folded)];
        foreach (var match in Strangers.In(folded))
        {
            if (tokens.Exists(t => Overlap(t, match) && t.Kind != Kinds.OwnWord)
                || groups.Exists(g => g.Index < match.Index + match.Length && match.Index < g.Index + g.Length))
            {
                continue;
            }

            tokens.RemoveAll(t => Overlap(t, match));
            tokens.Add(match.Groups["region"].Success ? Named(sentence, match.Index, match.Index + match.Length)
                : new(AirKinds.Stranger, match.Index, match.Index + match.Length));
        }

        foreach (var match in Regions.In(folded))
        {
            if (groups.Exists(g => g.Index < match.Index + match.Length && match.Index < g.Index + g.Length))
            {
                continue;
            }

            // 以西宁市为重点的东部城市群, 西宁市等东部城市群: the places before only say which it is.
            var from = match.Index > 0 && folded[match.Index - 1] is '的' or '等' ? folded.AsSpan(0, match.Index).LastIndexOfAny(",。;:") + 1 : match.Index;
            tokens.RemoveAll(t => Overlap(t, match) || (t.Start >= from && t.Start < match.Index));
            tokens.Add(Named(sentence, match.Index, match.Index + match.Length));
        }

        foreach (var match in ListedAreas.In(folded))
        {
            if (!tokens.Exists(t => Overlap(t, match)) && IsItem(tokens, match)) tokens.Add(Named(sentence, match.Index, match.Index + match.Length));
        }

        foreach (var match in Listed.In(folded))
        {
            // 张家界、怀化、郴州: an ordinary word, but in a list of places.
            if (tokens.Exists(t => Overlap(t, match)) || Gazetteer.Resolve(match.Value, around) is not { } listed
                || !(IsListed(tokens, match) || (FigureBehind().IsMatch(folded, match.Index + match.Length) && IsItem(tokens, match))
                || BestBefore().IsMatch(folded[..match.Index]) || IsNumbered(folded, match, around) || GoesOn().IsMatch(folded, match.Index + match.Length)))
            {
                continue;
            }

            tokens.Add(new(Kinds.Place, match.Index, match.Index + match.Length, Value: new NamedPlace(listed.Name, listed.Code, sentence.Cite(match))));
        }

        foreach (var match in ShortNames.In(folded))
        {
            if (tokens.Exists(t => Overlap(t, match) && t.Start <= match.Index)) continue;
            var isOneCharacter = OneCharacter().IsMatch(match.Value);
            var county = Gazetteer.Resolve(match.Value, around)
                ?? (isOneCharacter ? around.FirstOrDefault(d => d.Name[0] == match.Value[0] && d.Name.EndsWith('市')) : null);
            if (county is null && !isOneCharacter) continue;

            // 黔江城区 is no 江城区.
            tokens.RemoveAll(t => Overlap(t, match) || (county is null && t.Kind == Kinds.OwnWord && t.Start == match.Index + match.Length));
            tokens.Add(county is null ? Named(sentence, match.Index, match.Index + match.Length)
                : new(Kinds.Place, match.Index, match.Index + match.Length, Value: new NamedPlace(county.Name, county.Code, sentence.Cite(match))));
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            // 郑州航空港区 is not all of 郑州.
            if (tokens[i].Kind == Kinds.Place && AreaBehind().Match(folded, tokens[i].End) is { Success: true } area)
                tokens[i] = Named(sentence, tokens[i].Start, area.Index + area.Length);
        }

        Towns(sentence, tokens);
        foreach (var match in groups) tokens.Add(AirGroups.TokenOf(sentence, match, tokens));
        tokens.RemoveAll(t => (t.Kind == Kinds.Place || t.Kind == Kinds.OwnWord) && ComparedWith().IsMatch(folded, t.Start));
        foreach (var same in tokens.FindAll(t => t.Kind == Kinds.Place && SameAs().IsMatch(folded, t.End)))
        {
            // 下降5.0%,与长沙市持平: as much as there, and not as last year.
            if (same.Start == 0 || folded[same.Start - 1] is not ('与' or '和' or '同' or '跟') || tokens.Exists(t => t.End == same.Start - 1)) continue;
            tokens.Remove(same);
            tokens.Add(new(Kinds.OtherBase, same.Start - 1, same.End));
        }

        return tokens;
    }

    /// <summary>Lets each place know whether only its town is named.</summary>
    private static void Towns(Passage sentence, List<Token> tokens)
    {
        // 泸水市六库城区: a town that is not known by itself is that of the place right before it.
        foreach (var own in tokens.FindAll(t => t.Kind == Kinds.OwnWord && t.Word == "城"))
        {
            if (tokens.Find(t => t.Kind == Kinds.Place && own.Start - t.End is 2 or 3) is not { End: > 0 and var end }) continue;
            if (!NameOfTown().IsMatch(sentence.Folded.AsSpan(end, own.Start - end))) continue;
            tokens.Remove(own);
            tokens.Add(new(Kinds.Filler, end, own.End));
        }

        foreach (var town in tokens.FindAll(t => t.Kind == Kinds.Filler))
        {
            if (tokens.FindIndex(t => t.Kind == Kinds.Place && t.End == town.Start) is not (>= 0 and var at)) continue;
            var printed = (NamedPlace)Named(sentence, tokens[at].Start, town.End).Value!;
            tokens[at] = tokens[at] with { Value = ((NamedPlace)tokens[at].Value!) with { Town = printed } };
        }
    }

    /// <summary>The region or the area of its own kind that a cell names: 珠三角, 某某高新区.</summary>
    public static NamedPlace? Area(Passage cell) => AreaOnly().IsMatch(cell.Folded) ? new(cell.Printed(0, cell.Length), null, cell.Cite()) : null;

    /// <summary>Places without a code of their own, served as printed.</summary>
    [GeneratedRegex("(?:(?<![烟邢丰东凤])台[北中南东]|新北|桃园|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|云林|屏东|宜兰|花莲|澎湖)[市县]")]
    private static partial Regex OfTaiwan();

    /// <summary>最低的是甲县,平均浓度为30微克/立方米.</summary>
    [GeneratedRegex("(?:最|较)[高低好差优](?:的|者)?(?:[\u4e00-\u9fff]{0,6}的)?(?:城市|[县市区]{1,3})?(?:依次|分别)?[是为:]$")]
    private static partial Regex BestBefore();

    /// <summary>达标188天,比全省平均(142天)高出46天,达标率…: what is only compared with says nothing of what follows.</summary>
    [GeneratedRegex(@"(?<=[比较]|[高低优好劣差多少]于)\G[^,。;:()0-9]{2,12}?(?:平均|均值|总体|整体)"
        + @"|(?<=[与和同跟])\G[^,。;:()0-9]{2,12}?(?:平均|均值)[^,。;]{0,12}(?:相比|比较|持平|相当|一致)")]
    private static partial Regex ComparedWith();

    [GeneratedRegex(@"\G[市区县]?(?:基本|大致|总体)?(?:持平|相当|一致|相同)")]
    private static partial Regex SameAs();

    [GeneratedRegex("^(?![一二三四五六七八九十两]+$)[\u4e00-\u9fff-[和及与各全的在为是等个]]+$")]
    private static partial Regex NameOfTown();

    /// <summary>全市县(市)平均: the counties, without the city.</summary>
    [GeneratedRegex(@"\G[全我本]市县(?:\(市\)|市)(?![区、])")]
    private static partial Regex OfCounties();

    private static bool Overlap(Token token, Match match) => token.Start < match.Index + match.Length && match.Index < token.End;

    public static Token Named(Passage sentence, int start, int end) =>
        new(Kinds.Place, start, end, Value: new NamedPlace(sentence.Name(start, end), null, sentence.Cite(start, end)));

    /// <summary>What is measured.</summary>
    public const string Head = "(?:平均|优、?良|优秀|达标(?=[天日率比])|PM|细颗粒|可吸入|臭氧|二氧化|一氧化|AQI|综合指数|主要污染物|[OSNC]O?[23]?(?:、|(?:平均)?浓度))";

    public const string Air = "(?:城市)?(?:环境空气|大气环境|环境|空气|大气)?(?:质量(?!排))?(?:中|月)?的?";

    /// <summary>汾渭平原11个城市6月平均优良天数比例, 珠三角区域9个城市:10月,…: a period, brackets or a colon may stand between the group and what is said of it.</summary>
    public const string Said = "(?=:|(?:按照?|依据?|依照|根据|参照)(?:《[^》]{1,30}》|[老新]标准)(?:\\([^()]{1,30}\\))?评价的?,?" + Air + Head
        + "|(?:\\([^()]{1,40}\\))?的?(?:(?:20[0-9]{2}|1[01][0-9])年(?:度|全年)?)?(?:[前第]?[0-9一二三四]{1,2}(?:[-—~至到][0-9]{1,2})?(?:个?月(?:份)?|季度)"
        + "|上半年|全年)?,?的?" + Air + Head + "|的?(?:环境)?空气质量(?:均|都|全部|总体)?(?:达标|好于|优于)\\()";

    /// <summary>Or it goes on with what was said of another.</summary>
    public const string Told = "(?:则?[为达]|同比|环比|分别)?[0-9]{1,3}(?:\\.[0-9]{1,2})?(?:%|微克|[μu]g)|(?:同比|环比)(?:分别)?(?:上升|下降|降低|升高|改善|持平)";

    [GeneratedRegex("^(?:(?:京津冀|长三角|珠三角|汾渭平原|成渝|粤东西北|粤[东西北])(?:及周边)?(?:地区|区域)?"
        + "|[\u4e00-\u9fff]{0,6}(?:高新区|开发区|经开区|新区|实验区|合作区|管理区|基地|园区|示范区|度假区|功能区))(?:\\([^()]{1,20}\\))?$")]
    private static partial Regex AreaOnly();

    [GeneratedRegex("\\G(?:(?![的和与及、各全])[\u4e00-\u9fff]){0,6}?(?:航空港区|港区|高新区|经开区|开发区|(?<!城)新区|保税区|示范区|度假区|实验区|合作区|工业园区|管理区)" + Said)]
    private static partial Regex AreaBehind();

    /// <summary>成都平原地区为85.1%,川南地区82.5%: a region by the shape of its name, where something is said of it; it needs no pollutant of its own.</summary>
    [GeneratedRegex("\\G(?<=^|[,。;:、(]|其中|[0-9]月(?:份)?|季度|半年|全年|[0-9]年|[来]看|[和及与的等])(?!其|部分|周边|重点|上述|不同|多数|所有|有的|这些|主城|该|各|本|我|全|此)"
        + "[\u4e00-\u9fff-[于对受向较比在由使有是将等的]]{2,9}?(?:(?<!监测|控制|功能|保护|规划)(?:地区|区域|片区)|流域|(?<!平)平原|盆地|城市群|都市圈|城市带|经济圈|经济带|走廊)"
        + "(?=(?:的?" + Air + Head + "|[\u4e00-\u9fff]{2,14},(?:其中)?" + Head + "|(?:" + Told + "|[和及与、][\u4e00-\u9fff]{2,9}?(?:地区|区域|片区|流域|平原|城市群|都市圈))))")]
    private static partial Regex RegionsPattern();

    /// <summary>An item of a list; the first may stand behind the part of the province (陕北|延安、榆林).</summary>
    [GeneratedRegex("\\G(?<=^|[,。;:、和及与有是为]|[苏浙皖赣鄂湘粤川黔滇陕甘鲁豫冀晋辽闽桂][东南西北中])[\u4e00-\u9fff]{2,3}(?<![为达则])"
        + "(?=[、和及与(]|PM|[0-9]|则?[为达][0-9]|浓度|优良|综合|,?(?:分别|依次|均)|[,;。]|$)")]
    private static partial Regex ListedPattern();

    /// <summary>甲县(4.02)、高新区(4.15): an area of its own kind, or a county that is no more, as an item of a list of places and numbers.</summary>
    [GeneratedRegex("\\G(?<=[,;:、和及与为是])[\u4e00-\u9fff-[和及与为是的全各我本]]{0,5}?(?:航空港区|高新区|经开区|开发区|新区|保税区|示范区|度假区|实验区|合作区"
        + "|工业园区|管理区|林区|基地|农场|(?<=[\u4e00-\u9fff]{2})(?:[县旗市]|(?<![城郊地市山辖])区))(?=\\(?[0-9]{1,3}(?:\\.[0-9]{1,2})?(?:%|天|微克|[μu]g|[),、;。]|$)"
        + "|[、和及与][\u4e00-\u9fff]{2,6}(?:\\(?[0-9]|均|分别))")]
    private static partial Regex ListedAreasPattern();

    /// <summary>在全市并列排名第6位; 88.3%,全省并列第4: those it is ranked among are not spoken of.</summary>
    [GeneratedRegex(@"(?<=[,;、(为是值幅度率])\G[我本全][省区市县州盟旗]的?(?:并列|排名?|第[0-9一二三四五六七八九十]{1,3}(?!季)|最[低高好差优大小](?!的)"
        + @"|之最|首位|倒数|位[居列次]|名列|居|列|唯一|[前后][0-9一二三四五六七八九十]{1,3}(?!个?月|季))"
        + @"|(?<=[在居列位占名排])\G[我本全][省区市县州盟旗](?:的)?(?:并列)?(?:排|第|[位居列]|中|前|后|末|首|倒数|范围|[0-9]{1,3}个)")]
    private static partial Regex Ranking();

    /// <summary>7月,景宁环境空气质量…: a county's short name counts only where the place of a value stands.</summary>
    [GeneratedRegex("\\G(?<=^|[,。;:、]|[0-9]月(?:份)?|季度|半年|全年|年)(?!城区|市区|全[市省县]|[我本]|其[中他它余])[\u4e00-\u9fff]{2,3}"
        + "(?=(?:上月)?(?:中心|主)?城区|(?:[0-9]{1,2}(?:[-—~至到][0-9]{1,2})?月(?:份)?的?)?(?:(?:环境)?空气质量|" + Air + Head + "))")]
    private static partial Regex ShortNamesPattern();

    /// <summary>锡市, 乌市 beside 乌鲁木齐: a city of which only one character is printed is one that is named beside it, or it is served as printed.</summary>
    [GeneratedRegex("^[一-鿿-[各该此其两三四五六七八九十多几某地县都城州盟每上下]]市$")]
    private static partial Regex OneCharacter();

    [GeneratedRegex("\\G(?<=^|[,。;:、(]|其中)(?![我本全各该]|[^,。]{0,6}[于对])"
        + "(?:(?<region>(?!其|部分|周边|重点|上述|不同|多数|所有|有的|这些|主城)[\u4e00-\u9fff]{2,4}?(?:地区|区域|片区|城市群|都市圈)|[\u4e00-\u9fff]{0,6}?(?:实验区|合作区|开发区|新区|高新区|经开区|度假区))"
        + "|[\u4e00-\u9fff]{2,7}?(?:地区|区域|县|旗|镇|乡|街道|监测站|监测点|站点|点位|(?<![城市辖地郊林山景])区))(?:(?<=区域)(?=(?:环境)?空气质量)|" + Said + ")")]
    private static partial Regex StrangersPattern();

    private static readonly Shape ListedAreas = new(ListedAreasPattern(), behind: ",;:、和及与为是");

    private static readonly Shape Listed = new(ListedPattern(), behind: ",。;:、和及与有是为东南西北中");

    private static readonly Shape ShortNames = new(ShortNamesPattern(), behind: ",。;:、月份度年");

    private static readonly Shape Regions = new(RegionsPattern(), behind: ",。;:、(中月份度年看和及与的等");

    private static readonly Shape Strangers = new(StrangersPattern(), behind: ",。;:、(中");
}
