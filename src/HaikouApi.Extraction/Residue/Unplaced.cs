using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Residue;

/// <summary>What the sender could say and did not: whose 全市 it is, of which year 5月.</summary>
internal static partial class Unplaced
{
    public static IEnumerable<Warning> In(PageContext context, int article, IReadOnlyList<Record> records)
    {
        if (context.Place is null && records.Select(Printed).OfType<Evidence>().FirstOrDefault() is { } own)
        {
            yield return Of("unclear-home", new("没有说明是哪里的“全市”“我县”，请求中给出 place 即可确定", "whose 全市 or 我县 this is, is not said; place in the request settles it"),
                context.Page.Source, own, "place");
        }

        if (context.PublishedOn is null && records.Any(LacksDay) && MonthWithoutYear(context, article) is { } month)
        {
            yield return Of("unclear-year", new("没有说明是哪一年，请求中给出 publishedOn 即可确定",
                "of which year this is, is not said; publishedOn in the request settles it"), context.Page.Source, month, "publishedOn");
        }
    }

    /// <summary>A place that is served as 全市.</summary>
    private static Evidence? Printed(Record record) =>
        record.Fields.Where(f => f.Value.Content is string name && f.Key is "city" or "issuer" or "district" && OwnWord().IsMatch((string)f.Value.Content))
            .Select(f => f.Value.Evidence).FirstOrDefault();

    private static bool LacksDay(Record record) =>
        record.Fields.Any(f => f is
        {
            Value: { Content: null, Absence: Absence.NotRead },
            Key: "periodStart" or "startsOn" or "endsOn" or "announcedOn" or "date" or "year"
        });

    private static Evidence? MonthWithoutYear(PageContext context, int article)
    {
        var years = context.YearsOf(context.Page.Articles[article]);
        foreach (var passage in context.Page.Articles[article].Blocks.Select(b => b.Passage))
        {
            if (Month().Match(passage.Folded) is { Success: true } month && years.ThisYear(passage.Cite(month)).Year is null)
            {
                return passage.Cite(month);
            }
        }

        return null;
    }

    private static Warning Of(string code, Detail cause, string source, Evidence where, string settledBy) =>
        new(code, new($"{cause.Zh}：{where.Quote(source)}", $"{cause.En}: {where.Quote(source)}"),
            new(where.Start, where.End))
        { Aside = [new(where.Start, where.End)], SettledBy = settledBy };

    [GeneratedRegex("^[全我本][省市县区州盟旗]$")]
    private static partial Regex OwnWord();

    [GeneratedRegex("(?<![0-9年])(?:1[0-2]|[1-9])(?:[-—~至到](?:1[0-2]|[1-9]))?月(?:[0-9]{1,2}日)?|今年|[上下]半年|[一二三四]季度")]
    private static partial Regex Month();
}
