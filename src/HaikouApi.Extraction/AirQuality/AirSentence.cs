using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>Reads one sentence of a bulletin.</summary>
internal sealed partial class AirSentence(Passage sentence, AirState state, AirLedger ledger, List<Warning> warnings)
{
    private readonly string _folded = sentence.Folded;

    public void Read()
    {
        foreach (var list in Pollutants.Lists(_folded)) ReadPollutants(list);
        if (Pollutants.Find(_folded).Count == 0 || AboutTheWhole().IsMatch(_folded)) ReadSummary();
        ReadRanks();
    }

    private void ReadPollutants(IReadOnlyList<PollutantMention> list)
    {
        var end = list[^1].End;
        if (AirValues.Concentrations(_folded, end) is var (values, after))
        {
            if (values.Count == list.Count)
                NoteConcentrations(list, values, new(list[0].Start, after));
            else
                Warn("list-length-mismatch", $"{list.Count} pollutants, {values.Count} values", list[0].Start, after);
            end = after;
        }

        if (AirValues.Unchanged(_folded, end) is var (said, where) && IsYearOnYear(said))
        {
            foreach (var pollutant in list) NoteChange(pollutant, 0m, Cite(where), new(list[0].Start, where.End));
        }
        else if (AirValues.Changes(_folded, end) is var (gap, changes) && IsYearOnYear(gap))
        {
            var clause = new Segment(list[0].Start, changes[^1].End);
            if (changes.Count == list.Count)
                foreach (var (pollutant, change) in list.Zip(changes)) NoteChange(pollutant, change.Value, CiteChange(end, changes[0].Start, change), clause);
            else if (changes.Count == 1 && gap.Contains('均', StringComparison.Ordinal))
                foreach (var pollutant in list) NoteChange(pollutant, changes[0].Value, CiteChange(end, changes[0].Start, changes[0]), clause);
            else
                Warn("list-length-mismatch", $"{list.Count} pollutants, {changes.Count} changes", clause.Start, clause.End);
        }
    }

    private void NoteConcentrations(IReadOnlyList<PollutantMention> list, IReadOnlyList<PrintedValue> values, Segment clause)
    {
        foreach (var (pollutant, value) in list.Zip(values))
        {
            // Carbon monoxide is some tenths of a milligram; micrograms are the unit of its neighbours.
            if (value.Unit is null || value.Value < 0 || (pollutant.Code == "co" && value.Unit == "ug/m3" && value.Value < 50) || (pollutant.Code != "co" && value.Unit == "mg/m3" && value.Value > 2))
            {
                Warn("unlikely-unit", $"{pollutant.Code} {value.Value.ToString(CultureInfo.InvariantCulture)} {value.Unit}", value.Start, value.End);
                continue;
            }

            var printed = sentence.Cite(value.Start, value.End);
            Note(AirLedger.Readings, pollutant, clause, pollutant.Start, ("value", value.Value, printed), ("unit", value.Unit, printed), ("asPrinted", sentence.Text[value.Start..value.End], printed));
        }
    }

    private void NoteChange(PollutantMention pollutant, decimal percent, Evidence evidence, Segment clause) =>
        Note(AirLedger.Readings, pollutant, clause, pollutant.Start, ("yearOnYearPercent", percent, evidence));

    /// <summary>
    /// Against last year: said so here, or of the whole sentence. Against last month it is not, nor against a year longer gone.
    /// </summary>
    private bool IsYearOnYear(string said)
    {
        if (said.Contains("环比", StringComparison.Ordinal) || said.Contains("上月", StringComparison.Ordinal)) return false;
        var named = NamedYear().Match(_folded);
        if (named.Success && state.PeriodAt(named.Index + named.Length + 12)?.Start.Year - 1 != int.Parse(named.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)) return false;
        if (YearBefore().IsMatch(said)) return true;
        return (named.Success || YearBefore().IsMatch(_folded)) && !_folded.Contains("环比", StringComparison.Ordinal) && !_folded.Contains("上月", StringComparison.Ordinal);
    }

    private void ReadSummary()
    {
        Day("validDays", ValidDays().Match(_folded));
        Day("goodDays", GoodDays().Match(_folded));
        foreach (Match share in GoodShare().Matches(_folded)) Number("goodDaysPercent", share, 100m);
        foreach (Match index in CompositeIndex().Matches(_folded)) Number("compositeIndex", index, 50m);
    }

    private void Day(string field, Match match)
    {
        if (match.Success) Number(field, match, 366m);
    }

    private void Number(string field, Match match, decimal most)
    {
        var group = match.Groups["n"];
        if (Numerals.Parse(group.ValueSpan, "") is not { } value || value > most) return;
        var unit = match.Index + match.Length;
        Note(AirLedger.Summaries, null, new(match.Index, unit), match.Index, (field, value, sentence.Cite(group.Index, unit)));
    }

    private void ReadRanks()
    {
        foreach (Match match in Rank().Matches(_folded))
        {
            if (RankOf(match.Groups["rank"]) is not { } rank || Elsewhere().IsMatch(match.Value)) continue;
            var cities = (decimal)int.Parse(match.Groups["cities"].ValueSpan, CultureInfo.InvariantCulture);
            if (rank > cities) continue;
            var among = sentence.Cite(match.Groups["cities"].Index, match.Groups["cities"].Index + match.Groups["cities"].Length + 1);
            NoteRank(match, match.Groups["rank"], rank, cities, among);
            if (AlsoPm25().Match(_folded, match.Index + match.Length) is { Success: true } also && RankOf(also.Groups["rank"]) is { } second) NotePm25(also, second, cities, among);
        }
    }

    private void NoteRank(Match match, Group printed, decimal rank, decimal cities, Evidence among)
    {
        var evidence = sentence.Cite(match.Groups["verb"].Index, printed.Index + printed.Length);
        if (Pollutants.Find(match.Groups["what"].Value) is [{ Code: "pm25" }])
            NotePm25(match, rank, cities, among);
        else if (Pollutants.Find(match.Groups["what"].Value).Count == 0)
            Note(AirLedger.Summaries, null, new(match.Index, match.Index + match.Length), printed.Index, ("rank", rank, evidence), ("rankedCities", cities, among));
    }

    private void NotePm25(Match match, decimal rank, decimal cities, Evidence among)
    {
        var pollutant = Pollutants.Find(_folded).First(p => p.Start >= match.Index && p.Code == "pm25");
        var evidence = sentence.Cite(pollutant.Start, match.Groups["rank"].Index + match.Groups["rank"].Length);
        var clause = new Segment(pollutant.Start, match.Index + match.Length);
        Note(AirLedger.Readings, pollutant, clause, pollutant.Start, ("rank", rank, evidence), ("rankedCities", cities, among));
        Note(AirLedger.Summaries, null, clause, pollutant.Start, ("pm25Rank", rank, evidence));
    }

    private static decimal? RankOf(Group printed) => printed.Value is "首位" or "榜首" or "首" ? 1m : Numerals.Parse(printed.Value.TrimStart('第').AsSpan(), "") is > 0 and var rank ? rank : null;

    private void Note(string dataset, PollutantMention? pollutant, Segment clause, int at, params ReadOnlySpan<(string Name, object Content, Evidence Evidence)> fields)
    {
        if (state.SubjectAt(at) is { } subject)
            ledger.Note(dataset, subject, state.PeriodAt(at), pollutant is { } p ? new(p.Code, sentence.Cite(p.Start, p.End)) : null, Cite(clause), fields);
        else
            Warn("no-place", "it is not clear of which place this is said", clause.Start, clause.End);
    }

    private Evidence Cite(Segment where) => sentence.Cite(where.Start, where.End);

    /// <summary>A change in a list: the words that say which way, and its own number.</summary>
    private Evidence CiteChange(int from, int first, PrintedValue change) => sentence.Cite(from, first).With(sentence.Cite(change.Start, change.End));

    private void Warn(string code, string detail, int start, int end) =>
        warnings.Add(Warning.Of(code, detail, sentence, start, end));

    [GeneratedRegex("同比|去年同期|上年同期|同去年|较去年|比去年|与去年|较上年|比上年")]
    private static partial Regex YearBefore();

    [GeneratedRegex("(?:与|较|比|同)(?<year>20[0-9]{2})年(?:同期|同月|相比)?")]
    private static partial Regex NamedYear();

    [GeneratedRegex("优良|综合指数|有效监测|达标率")]
    private static partial Regex AboutTheWhole();

    [GeneratedRegex("有效(?:监测)?(?:天数)?(?:为|共|达)?(?<n>[0-9]{1,3})天")]
    private static partial Regex ValidDays();

    [GeneratedRegex("(?<!非)优良(?:天数|天|日数)?(?:共|为|达|有|累计)?(?<n>[0-9]{1,3})天(?!\\()")]
    private static partial Regex GoodDays();

    [GeneratedRegex("(?<!水|水质|水体|断面)(?:AQI)?优良(?:天数|日数)?(?:比例|比率|率|占比)(?:平均)?(?:为|是|达到|达)?(?<n>[0-9]{1,3}(?:\\.[0-9]+)?)%")]
    private static partial Regex GoodShare();

    [GeneratedRegex("(?<!水|水质|河流|污染)综合指数(?:平均)?(?:为|是|\\()?(?<n>[0-9]{1,2}\\.[0-9]{1,3})(?![0-9%])")]
    private static partial Regex CompositeIndex();

    [GeneratedRegex("(?<cities>74|168|169|33[0-9])个?(?:重点|监测|地级及以上)?城市(?<what>[^。;]{0,30}?)(?<verb>(?:空气质量)?(?:排名|排在|排|位列|位居|名列|列|居)(?:全国)?)(?<rank>第?[0-9]{1,3}|第?[一二三四五六七八九十]{1,3}|首位|榜首|首)(?:名|位)?(?![0-9])")]
    private static partial Regex Rank();

    [GeneratedRegex("\\G,(?:其中)?(?:PM ?2\\.5|细颗粒物)(?:平均)?浓度(?:排名|排|位列|位居|列|居)(?:全国)?(?<rank>第[0-9]{1,3}|第[一二三四五六七八九十]{1,3})")]
    private static partial Regex AlsoPm25();

    /// <summary>The last but so many, the first so many, a province's or a region's ranking.</summary>
    [GeneratedRegex("倒数|前列|省会|全省|前[0-9一二三四五六七八九十]+名")]
    private static partial Regex Elsewhere();
}
