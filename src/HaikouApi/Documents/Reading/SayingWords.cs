using System.Text.RegularExpressions;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Reading.Characters;
using HaikouApi.Web;

namespace HaikouApi.Documents.Reading;

/// <summary>
/// Whether the words that are cited say a value, read by the same lexers that rules read with: numbers, days, places and names.
/// A closed value (active, voucher) is a person's judgement, and needs words to rest on only.
/// </summary>
internal sealed partial class SayingWords(ReviewedPage page, Evidence evidence)
{
    private readonly Passage _words = Passage.Read(page.Page.Source, evidence.Segments);
    private readonly YearContext _years = page.YearsOf(evidence);

    private string Folded => _words.Folded;

    /// <summary>Why they do not; null when they do.</summary>
    public Localized? Fault(Dataset dataset, Field field, object content)
    {
        if (field.Values is not null || field.Type == FieldType.Flag) return null;
        var printed = _words.Text;
        return content switch
        {
            decimal number =>
                Numbers().Contains(number) ? null : Unsaid(
                printed, number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Numbers().Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            DateOnly day => Days().Contains(day) ? null : Unsaid(printed, $"{day:yyyy-MM-dd}", Days().Select(d => $"{d:yyyy-MM-dd}")),
            IReadOnlyList<string> list => list.FirstOrDefault(item => !Names(item)) is { } unsaid ? Unsaid(printed, unsaid, []) : null,
            string text => SaysText(dataset, field, text) ? null : Unsaid(printed, text, []),
            _ => null,
        };
    }

    private static Localized Unsaid(string words, string value, IEnumerable<string> read)
    {
        var said = read.Distinct().Take(5).ToList();
        return said.Count == 0
            ? new($"“{Shown.Of(words)}”没有说 {value}；请引说出它的原文，或以 because 说明缘由。",
                $"«{Shown.Of(words)}» does not say {value}: quote the words that do, or explain with because")
            : new($"“{Shown.Of(words)}”说的是 {string.Join("、", said)}，不是 {value}；请改值、改引，或以 because 说明缘由。",
                $"«{Shown.Of(words)}» says {string.Join(", ", said)} and not {value}: correct the value or the quote, or explain with because");
    }

    /// <summary>The numbers that the words say, with the sign that a decline gives them.</summary>
    private HashSet<decimal> Numbers()
    {
        var quantities = QuantityLexer.Read(Folded).ToList();
        var said = quantities.SelectMany(q => q.ValueMax is { } most ? [q.Value, most] : new[] { q.Value }).ToHashSet();
        foreach (Match match in Bare().Matches(Folded))
        {
            // 6.9 of 6.9亿元 is no number by itself.
            if (quantities.Exists(q => q.Start <= match.Index && match.Index + match.Length <= q.End)) continue;
            if (Numerals.Parse(match.Groups["n"].ValueSpan, match.Groups["scale"].ValueSpan) is { } number) said.Add(number);
        }

        if (_years.Resolve(12, 12, evidence).Year is { } year)
        {
            foreach (var (word, after) in ((string, int)[])[("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("明年", 1)])
                if (Folded.Contains(word, StringComparison.Ordinal)) said.Add(year + after);
        }

        if (Declines().IsMatch(Folded)) said.UnionWith([.. said.Select(n => -n)]);
        if (Folded.Contains("持平", StringComparison.Ordinal)) said.Add(0);
        return said;
    }

    /// <summary>The days that the words say: each by itself, and the first and the last of a period.</summary>
    private HashSet<DateOnly> Days()
    {
        var said = new Periods(_years).Read(_words).Select(m => m.Period).OfType<Period>().SelectMany(p => new[] { p.Start, p.End }).ToHashSet();
        var years = Year().Matches(Folded).Select(y => (int?)Number(y.Groups["year"])).DefaultIfEmpty(null).ToList();
        foreach (Match day in MonthAndDay().Matches(Folded))
        {
            foreach (var year in years)
            {
                if (_years.Day(year, Number(day.Groups["month"]), Number(day.Groups["day"]), evidence) is var (found, _)) said.Add(found);
            }
        }

        return said;

        static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    private bool SaysText(Dataset dataset, Field field, string text)
    {
        if (Names(text)) return true;
        if (field.Name == "unit") return text.Split('/').All(part => QuantityLexer.Read(Folded).Any(q => q.Unit == part || q.Unit == text));
        if (dataset.Fields.Any(f => f.CodeField == field.Name)) return Gazetteer.WithCode(text) is { } coded && Places().Contains(coded);

        // A name of ours for what the words mean (countries_and_regions_reached), in a list that is open.
        return OwnName().IsMatch(text) || Places().Any(place => place.Name == text);
    }

    private bool Names(string text) => Plain(Folded).Contains(Plain(Folding.Fold(text)), StringComparison.Ordinal);

    private IEnumerable<Division> Places() => PlaceFinder.Find(Folded).SelectMany(m => m.Candidates).Concat(Gazetteer.Named(Folded));

    /// <summary>Without what is not heard: blanks and quotation marks.</summary>
    private static string Plain(string text) => Unheard().Replace(text, "");

    [GeneratedRegex("(?<n>" + Numerals.Figures + "|" + Numerals.Chinese + ")(?<scale>" + Numerals.Scale + ")?")]
    private static partial Regex Bare();

    [GeneratedRegex("下降|降低|减少|下滑|回落|降幅|缩减|减排|负|零下|降|-")]
    private static partial Regex Declines();

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("(?<![0-9])(?<month>1[0-2]|0?[1-9])月(?<day>[12][0-9]|3[01]|0?[1-9])(?=日|[-—~至到])")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex("^[a-z]+(?:_[a-z]+)*$")]
    private static partial Regex OwnName();

    [GeneratedRegex("[\\s\"'“”‘’「」『』]")]
    private static partial Regex Unheard();
}
