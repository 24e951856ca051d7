using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Governance.GovernanceKinds;

namespace HaikouApi.Extraction.Governance;

/// <summary>Reads one sentence from left to right: sites, and whose the next ones are.</summary>
internal sealed partial class SiteSentence(Printed printed, Sentence sentence, SiteScope scope, SiteLedger ledger, Evidence? named)
{
    /// <summary>From so many on, a list in which every site says its own district gives none to the next that says nothing.</summary>
    private const int EachItsOwn = 4;

    /// <summary>How many sites have said their own district so far, where all have.</summary>
    private int _own;

    public void Read()
    {
        scope.End();
        scope.SayWhere(null, null);
        for (var at = 0; at < sentence.Tokens.Count;)
        {
            if (at > 0 && printed.IsGap(sentence.Tokens[at].Start)) scope.End();
            if (GovernanceGrammar.Sites.At(sentence, at) is var (rule, match) && rule.Facts(match).ToList() is { Count: > 0 } facts)
            {
                foreach (var fact in facts) State(fact, at);
                at += match.Length;
            }
            else
            {
                Word(sentence.Tokens[at], at++);
            }
        }

        if (sentence.Passage.Folded[^1] is '。' or '!' or '?') scope.Forget();
    }

    private void State(GovernanceFact fact, int at)
    {
        if (IsVisitor(fact.Name, sentence.Tokens[at].Start))
        {
            scope.End();
            return;
        }

        var said = PrintedName.Of(sentence, fact.District);
        scope.Say(said, PrintedName.Of(sentence, fact.Street), fact.Match.Has(Kinds.Colon) || (fact.Match.First.Kind == District && IsHeading(fact.Match.At)));
        if (said is not null) scope.SayWhere(fact.Match.Has(Kinds.Comma) && sentence.Passage.Folded[..said.Start].EndsWith('在') ? said : null, null);
        if (said is null && _own >= EachItsOwn)
        {
            // 甲区一街道…、丁区四街道丁社区、白沙洲明湖社区: what stands before the name may be a district nobody knows.
            scope.Forget();
            scope.Say(null, PrintedName.Of(sentence, fact.Street), false);
        }

        _own = said is null ? -1 : _own < 0 ? _own : _own + 1;
        var (district, street) = Whose();
        if (street is null && Behind(fact.Name.End) is var (whose, where)) (district, street) = (whose ?? district, where ?? street);
        var isBare = district is null && street is null && !MayStandAlone(fact.Name, at);
        if (isBare && !MayBeMeant(fact.Name)) return;
        ledger.Add(new(
            fact.Match.Rule, sentence.Passage, new(sentence.Passage, fact.Name.Start, fact.Name.End), district, street,
                PrintedName.Of(sentence, fact.Lane),
            PrintedName.Of(sentence, fact.Kind), named)
        {
            IsSure = !isBare || Reached().IsMatch(sentence.Passage.Folded[..fact.Name.Start]),
            Estate = SiteShapes.EstateBehind(sentence.Passage.Folded, fact.Name.End) is { } estate ? new(sentence.Passage, estate.Start, estate.End) : null,
        });
    }

    /// <summary>甲社区一行到乙社区参观; 甲村组织党员赴乙村学习: who comes to see a site is none.</summary>
    private bool IsVisitor(Token name, int start)
    {
        var folded = sentence.Passage.Folded;
        if (Reached().IsMatch(folded[..start])) return false;
        if (Party().IsMatch(folded, name.End))
        {
            ledger.Visit(folded[name.Start..name.End]);
            return true;
        }

        return (start == 0 || ",。;:日".Contains(folded[start - 1], StringComparison.Ordinal)) && Visiting().IsMatch(folded, name.End);
    }

    /// <summary>甲社区(乙区丙街道): whose it is, in brackets behind it.</summary>
    private (PrintedName? District, PrintedName? Street)? Behind(int end)
    {
        if (Bracketed().Match(sentence.Passage.Folded, end) is not { Success: true } said) return null;
        return (Of(said.Groups["district"]), Of(said.Groups["street"]));

        PrintedName? Of(Group part) => part.Success ? new(sentence.Passage, part.Index, part.Index + part.Length) : null;
    }

    /// <summary>A name that is none of those that any community may have, where the sentence begins with it or goes to it.</summary>
    private bool MayBeMeant(Token name)
    {
        var folded = sentence.Passage.Folded;
        return SiteShapes.IsNameAlone(folded[name.Start..name.End]) && (name.Start == 0 || ",。;:、".Contains(folded[name.Start - 1], StringComparison.Ordinal)
            || Reached().IsMatch(folded[..name.Start]));
    }

    /// <summary>The place of the list, else the one in which the sentence says that it is.</summary>
    private (PrintedName? District, PrintedName? Street) Whose() =>
        scope.Street is null && scope.Where.Street is { } street && (scope.District is null || scope.District == scope.Where.District)
            ? (scope.Where.District, street) : (scope.District ?? scope.Where.District, scope.Street);

    private void Word(Token token, int at)
    {
        if (token.Kind == Beside && At().Match(sentence.Passage.Folded[..token.Start]) is { Success: true } before)
        {
            var district = at > 0 && sentence.Tokens[at - 1].Kind == District ? scope.District : null;
            if (district is null && before.Groups["district"].Success) return;
            scope.SayWhere(district, new(sentence.Passage, token.Start, token.End));
            return;
        }

        if ((token.Kind == Beside || token.Kind == Town) && sentence.Is(at + 1, Kinds.Comma) && sentence.Is(at + 2, Site)
            && Place().Match(sentence.Passage.Folded[..token.End], token.Start) is { Success: true } place)
        {
            // 在甲区|乙街道,丙社区: what stands between two commas is where the next one is.
            var whose = at > 0 && sentence.Tokens[at - 1] is var one && one.Kind == District && one.End == token.Start ? one : (Token?)null;
            scope.SayWhere(PrintedName.Of(sentence, whose), new(sentence.Passage, place.Groups["street"].Index, token.End));
            return;
        }

        if (token.Kind == Town) ledger.See(new(sentence.Passage, token.Start, token.End), scope.District);
        if (HeadsList(token, at))
        {
            scope.Say(null, new(sentence.Passage, token.Start, token.End), false);
            return;
        }

        if (token.Kind == District || token.Kind == Upper) scope.SayWhere(null, null);
        if (token.Kind == District) scope.Say(new(sentence.Passage, token.Start, token.End), null, IsHeading(at));
        else if (token.Kind == Upper) scope.Forget();
        else if (token.Kind == Kinds.Comma) scope.EndStreet();
        else if (token.Kind == Kinds.Semicolon) scope.SayWhere(null, null);

        // In brackets behind a name, whose it is; the list goes on.
        if (token.Kind != Kinds.Semicolon && token.Start > 0 && sentence.Passage.Folded[token.Start - 1] == '(') return;
        if ((token.Kind == Kinds.Other || token.Kind == Shared) && LeadsToList(token, at)) return;
        if (token.Kind == Kinds.Semicolon || token.Kind == Kinds.Other || token.Kind == Shared || token.Kind == Town) scope.End();
    }

    /// <summary>甲区|在|乙街道丙社区、…开展试点; 甲区|5个,为|乙街道丙社区、…: words between a district and its list.</summary>
    private bool LeadsToList(Token word, int at)
    {
        var from = at - 1;
        while (from >= 0 && (sentence.Is(from, Kinds.Comma) || sentence.Is(from, Kinds.Other) || sentence.Is(from, Shared))) from--;
        return from >= 0 && sentence.Tokens[from] is var district && district.Kind == District
            && Leading().IsMatch(sentence.Passage.Folded.AsSpan(district.End, word.End - district.End));
    }

    [GeneratedRegex("^(?:在|确定|选择|选取|选定|以|将|有|推荐|(?:有|共)?[0-9]{1,2}个(?:社区|村)?(?:,?(?:分别)?[为是即]?)?)$")]
    private static partial Regex Leading();

    /// <summary>甲街道:, 甲街道(3个): at the beginning of a line: whose the list behind it is.</summary>
    private bool HeadsList(Token token, int at) =>
        (token.Kind == Street || token.Kind == Town || token.Kind == Beside)
        && (sentence.Is(at + 1, Kinds.Colon) || (IsFirst(at) && Heading().IsMatch(sentence.Passage.Folded, token.End)));

    /// <summary>Whether nothing but the number of a clause stands before it.</summary>
    private bool IsFirst(int at) => at == 0 || sentence.Tokens[at].Start == Marker.Of(sentence.Passage.Folded)?.Length;

    /// <summary>清河区: and 清河区 on a line of its own head what is below.</summary>
    private bool IsHeading(int at)
    {
        if (Heading().IsMatch(sentence.Passage.Folded, sentence.Tokens[at].End)) return true;
        var next = at + 1 < sentence.Tokens.Count ? sentence.Tokens[at + 1] : (Token?)null;
        return (IsFirst(at) || BeginsLine(sentence.Tokens[at].Start)) && (next is null || BeginsLine(next.Value.Start));
    }

    /// <summary>Whether a line begins there, or with the number of a clause right before it.</summary>
    private bool BeginsLine(int at) =>
        printed.IsGap(at) || (printed.Gaps.FindLast(g => g < at && printed.IsGap(g)) is > 0 and var line
            && Marker.Of(sentence.Passage.Folded[line..])?.Length == at - line);

    /// <summary>A name without district and street counts before a colon at the start, before an award, and in a list that is announced.</summary>
    private bool MayStandAlone(Token name, int at)
    {
        var folded = sentence.Passage.Folded;
        if ((at == 0 && sentence.Is(at + 1, Kinds.Colon)) || Award().IsMatch(folded, name.End)) return true;
        if (Shown().IsMatch(folded, name.End) && ShownBefore().IsMatch(folded[..name.Start])) return true;
        return name.Word == SiteShapes.Item && sentence.Letters.Count(l => l == Site.Letter) > 1 && Announced().IsMatch(folded[..name.Start]);
    }

    /// <summary>在甲区|乙街道, 在相邻的|乙街道.</summary>
    [GeneratedRegex("(?:在|位于|走进|来到)(?:相邻的|毗邻的|附近的)?(?<district>[\u4e00-\u9fff]{2,8}[区县市旗])?$")]
    private static partial Regex At();

    /// <summary>到甲社区|观摩, 以甲社区|为例.</summary>
    [GeneratedRegex(@"\G(?:观摩|参观|学习|取经|为例)")]
    private static partial Regex Shown();

    /// <summary>隔壁的|甲街道: a name, and no kind of streets.</summary>
    [GeneratedRegex(@"\G(?:[\u4e00-\u9fff]{0,4}的)?(?<street>(?![^的]*(?:示范|试点|社区|全[省市县区国]|各))[\u4e00-\u9fff-[的为在]]{1,5}(?:街道|镇|乡))$")]
    private static partial Regex Place();

    private const string OfVisitor = "(?:(?!(?:社区|村)(?!两委|干部|工作者|书记|主任|居民|党员|骨干|民)|接待|欢迎|迎[接来])[^,。;:、到赴])";

    /// <summary>甲社区|的工作人员一行20余人.</summary>
    [GeneratedRegex(@"\G" + OfVisitor + "{0,24}?一行(?!业)")]
    private static partial Regex Party();

    /// <summary>甲村|组织党员赴乙村学习.</summary>
    [GeneratedRegex(@"\G" + OfVisitor + "{0,16}?(?:赴|前往|来到|到|走进)[^,。;:]{2,24}?(?:社区|村)[^,。;:、民]{0,6}?(?:参观|考察|观摩|取经|学习|交流)")]
    private static partial Regex Visiting();

    /// <summary>先到|甲社区, 在|甲社区, 参观了|甲社区.</summary>
    [GeneratedRegex("(?:(?<![达收得见遇想感受直])到|(?<![过])去了?|站[是为]?|(?:不远|隔壁|相邻|附近|对面|毗邻|邻近|旁边)的|赴|走进|来到|前往|在|(?:参观|观摩|考察|走访|探访|察看|参加|深入)了?)$")]
    private static partial Regex Reached();

    [GeneratedRegex(@"\G\((?:[\u4e00-\u9fff]{2,4}市)?(?<district>[\u4e00-\u9fff]{1,4}?(?:(?<!社|小|园)区|[县市旗]))?"
        + @"(?<street>[\u4e00-\u9fff]{1,6}?(?:街道|镇|乡))?(?:办事处)?\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex("(?:到|赴|走进|来到|前往|以)$")]
    private static partial Regex ShownBefore();

    [GeneratedRegex(@"\G(?:有|共|共有)[0-9一二三四五六七八九十]{1,2}[个家](?:分别)?[是为]?:|\G\([^()]{1,8}\)$|\G(?:\([^()]{1,8}\))?:$|\G(?:\([^()]{1,8}\))?:(?=[^:]*$)")]
    private static partial Regex Heading();

    [GeneratedRegex("(?:社区|村)(?:分别)?[是为]:|名单(?:如下)?:|分别[是为]:?")]
    private static partial Regex Announced();

    [GeneratedRegex(@"\G(?:、[^,。;]{1,60})?(?:等[0-9一二三四五六七八九十]{0,3}个?[^,。;]{0,8})?(?:被|成功|先后|还|均|分别|双双|也)?"
        + @"(?:评为|评上|评选为|同获|喜获|同时获|获评|列入|列为|入选|成为|命名为|确定为|授予|荣获|荣膺|跻身)")]
    private static partial Regex Award();
}
