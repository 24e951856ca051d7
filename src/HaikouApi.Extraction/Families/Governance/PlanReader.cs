using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Rules;

namespace HaikouApi.Extraction.Governance;

/// <summary>Plans for a number of governance sites: 今年海口计划打造9个基层治理特色点位.</summary>
internal static partial class PlanReader
{
    private static readonly Tokenizer Tokens = new(GovernanceWords.Plans, (_, _) => null);

    public static IEnumerable<Record> Read(Article article, int index, YearContext years)
    {
        var seen = new HashSet<(string, decimal, decimal)>();
        List<Passage> sentences = [.. Sentences.Of(article)];
        foreach (var sentence in sentences.Where(s => SitesWord().IsMatch(s.Folded)))
        {
            var tokens = Tokens.Read(sentence, Find(sentence));
            foreach (var (rule, match) in GovernanceGrammar.Plans.Read(tokens))
            {
                var number = rule.Facts(match).Single().Name;
                if (Of(tokens, match, number, years) is var (city, year) && seen.Add((city.Name, year.Year, number.Number)))
                {
                    yield return SetAreas(Plan(index, match, number, city, year), sentences);
                }
            }
        }
    }

    private static IEnumerable<Token> Find(Passage sentence)
    {
        var places = PlaceLexer.Find(sentence, []).Where(t => t.Kind == Kinds.Place || t.Kind == Kinds.OwnWord)
            .Select(t => t.Kind == Kinds.OwnWord ? t : t with { Kind = Level(t) });
        return places.Concat(YearWord().Matches(sentence.Folded).Select(m => new Token(GovernanceKinds.Year, m.Index, m.Index + m.Length)))
            .Concat(SitesWord().Matches(sentence.Folded).Select(m => new Token(GovernanceKinds.Sites, m.Index, m.Index + m.Length)))
            .Concat(Count().Matches(sentence.Folded)
                .Select(m => new Token(GovernanceKinds.Number, m.Index, m.Index + m.Length, Numerals.Parse(m.Groups["n"].ValueSpan, "") ?? 0)));
    }

    private static Kind Level(Token place) =>
        ((NamedPlace)place.Value!).Division is { Level: DivisionLevel.City } or { Level: DivisionLevel.Province, Name: [.., '市'] } ? GovernanceKinds.Upper
        : GovernanceKinds.District;

    /// <summary>The city, which is the last place named up to the verb, and the year; what a district plans is not the city's plan.</summary>
    private static ((string Name, Evidence Where) City, (decimal Year, Evidence Where) Year)? Of(
        Sentence sentence, RuleMatch match, Token number, YearContext years)
    {
        var verb = match.First.Start;
        var whose = sentence.Tokens.LastOrDefault(
            t => t.Start < verb && (t.Kind == GovernanceKinds.Upper || t.Kind == GovernanceKinds.District || t.Kind == Kinds.OwnWord));
        var when = sentence.Tokens.LastOrDefault(t => t.Start < number.Start && t.Kind == GovernanceKinds.Year);
        if (whose.End == 0 || when.End == 0 || whose.Kind == GovernanceKinds.District || (whose.Kind == Kinds.OwnWord && whose.Word != "市")) return null;
        var city = whose.Value is NamedPlace place ? place.Name : sentence.Printed(whose);
        if (YearOf(sentence, when, years) is not { } year) return null;
        return ((city, sentence.Cite(whose)), year);
    }

    private static (decimal Year, Evidence Where)? YearOf(Sentence sentence, Token when, YearContext years)
    {
        var folded = sentence.Passage.Folded;
        if (folded[when.Start] is '今') return years.ThisYear(sentence.Cite(when)) is ({ } year, var evidence) ? (year, evidence) : null;
        return (decimal.Parse(folded.AsSpan(when.Start, 4), CultureInfo.InvariantCulture), sentence.Cite(when));
    }

    private static Record Plan(int index, RuleMatch match, Token number, (string Name, Evidence Where) city, (decimal Year, Evidence Where) year) =>
        new Record(GovernanceReader.Plans, match.Rule, index, match.Evidence)
            .Set("year", year.Year, year.Where)
            .Set("city", city.Name, city.Where)
            .Set("targetSites", number.Number, match.Sentence.Cite(number));

    private static Record SetAreas(Record plan, List<Passage> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Areas().Match(sentence.Folded) is not { Success: true } areas) continue;
            var captures = areas.Groups["area"].Captures;
            return plan.Set("areas", captures.Select(sentence.Printed).ToList(), Evidence.Of(captures.SelectMany(c => sentence.Cite(c).Segments)));
        }

        return plan;
    }

    [GeneratedRegex("(?:今年|(?<![0-9])20[0-9]{2}年)(?!以来|[0-9]|第)(?:内|底|年底)?")]
    private static partial Regex YearWord();

    [GeneratedRegex("(?<![0-9第])(?<n>[0-9]{1,4}|[一二三四五六七八九十百]{1,4})个(?!月|区|县)")]
    private static partial Regex Count();

    [GeneratedRegex("点位|示范点|(?:“[^”]{1,8}”|示范|和谐|特色)(?:社区|村(?!民)|居民区)")]
    private static partial Regex SitesWord();

    [GeneratedRegex("(?<area>[一二三四五六七八九十]个区|(?:(?!个)[\u4e00-\u9fff]){2,6}(?:区|县))"
        + "(?:、(?<area>[\u4e00-\u9fff]{2,8}(?:区|县)))+正[^。;]{0,12}打造[^。;]{0,12}(?:点位|示范点)")]
    private static partial Regex Areas();
}
