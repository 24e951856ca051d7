using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Governance.GovernanceKinds;

namespace HaikouApi.Extraction.Governance;

/// <summary>Reads one sentence from left to right: sites, and whose the next ones are.</summary>
internal sealed partial class SiteSentence(Printed printed, Sentence sentence, SiteScope scope, SiteLedger ledger, Evidence? named)
{
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
        var said = PrintedName.Of(sentence, fact.District);
        scope.Say(said, PrintedName.Of(sentence, fact.Street), fact.Match.Has(Kinds.Colon));
        if (said is not null) scope.SayWhere(fact.Match.Has(Kinds.Comma) && sentence.Passage.Folded[..said.Start].EndsWith('在') ? said : null, null);
        var (district, street) = Whose();
        if (district is null && street is null && !MayStandAlone(fact.Name, at)) return;
        ledger.Add(new(
            fact.Match.Rule, sentence.Passage, new(sentence.Passage, fact.Name.Start, fact.Name.End), district, street,
                PrintedName.Of(sentence, fact.Lane),
            PrintedName.Of(sentence, fact.Kind), named));
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

        if (token.Kind == District || token.Kind == Upper) scope.SayWhere(null, null);
        if (token.Kind == District) scope.Say(new(sentence.Passage, token.Start, token.End), null, IsHeading(at));
        else if (token.Kind == Street && sentence.Is(at + 1, Kinds.Colon)) scope.Say(null, new(sentence.Passage, token.Start, token.End), false);
        else if (token.Kind == Upper) scope.Forget();
        else if (token.Kind == Kinds.Comma) scope.EndStreet();
        else if (token.Kind == Kinds.Semicolon) scope.SayWhere(null, null);

        if (token.Kind == Kinds.Semicolon || token.Kind == Kinds.Other || token.Kind == Shared) scope.End();
    }

    /// <summary>清河区: and 清河区 on a line of its own head what is below.</summary>
    private bool IsHeading(int at)
    {
        if (Heading().IsMatch(sentence.Passage.Folded, sentence.Tokens[at].End)) return true;
        var next = at + 1 < sentence.Tokens.Count ? sentence.Tokens[at + 1] : (Token?)null;
        return at == 0 && (next is null || printed.IsGap(next.Value.Start));
    }

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

    [GeneratedRegex("(?:到|赴|走进|来到|前往|以)$")]
    private static partial Regex ShownBefore();

    [GeneratedRegex(@"\G(?:有|共|共有)[0-9一二三四五六七八九十]{1,2}[个家](?:分别)?[是为]?:|\G(?:\([^()]{1,8}\))?:$|\G(?:\([^()]{1,8}\))?:(?=[^:]*$)")]
    private static partial Regex Heading();

    [GeneratedRegex("(?:社区|村)(?:分别)?[是为]:|名单(?:如下)?:|分别[是为]:?")]
    private static partial Regex Announced();

    [GeneratedRegex(@"\G(?:、[^,。;]{1,60})?(?:等[0-9一二三四五六七八九十]{0,3}个?[^,。;]{0,8})?(?:被|成功|先后|还|均|分别|双双|也)?(?:评为|评上|评选为|同获|喜获|同时获|获评|列入|列为|入选|成为|命名为|确定为|授予|荣获|荣膺|跻身)")]
    private static partial Regex Award();
}
