using System.Buffers;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>
/// Runs of characters that end like the name of a company. The ends are looked for, and what stands before them: to begin at every character and read up to
/// an end that may never come would take forty times as long.
/// </summary>
internal static partial class CompanyRuns
{
    private const int Shortest = 2;
    private const int Longest = 40;

    private static readonly SearchValues<string> Ends =
        SearchValues.Create(
            ["公司", "株式会社", "集团", "厂", "银行", "合作社", "车间", "农商行", "农场", "林场", "茶场", "牧场",
                "养殖场", "养猪场", "养鸡场", "养牛场", "养羊场", "养鸭场", "酒业", "药业", "企业", "产业园", "工业园", "基地"], StringComparison.Ordinal);

    /// <summary>The run that begins first, at <paramref name="from"/> or behind it.</summary>
    public static (int Start, int End)? Next(string folded, int from)
    {
        if (!folded.AsSpan(from).ContainsAny(Ends)) return null;
        var (named, plant) = (Named(folded, from), Plant().Match(folded, from));
        return plant.Success && !(named?.Start <= plant.Index) ? (plant.Index, plant.Index + plant.Length) : named;
    }

    /// <summary>From the first character in reach of the first end that has a name before it.</summary>
    private static (int Start, int End)? Named(string folded, int from)
    {
        for (var end = Ending().Match(folded, Math.Min(folded.Length, from + Shortest)); end.Success; end = Ending().Match(folded, end.Index + 1))
        {
            var (start, first) = (end.Index, Math.Max(from, end.Index - Longest));
            while (start > first && IsOfName(folded[start - 1])) start--;
            if (end.Index - start >= Shortest) return (start, end.Index + end.Length);
        }

        return null;
    }

    private static bool IsOfName(char c) => c is >= '\u4e00' and <= '\u9fff' || char.IsAsciiLetterOrDigit(c);

    /// <summary>An end, with the place in brackets before it: (海南)药业有限公司.</summary>
    [GeneratedRegex("(?:\\((?!记者|通讯员|实习|见习)[\u4e00-\u9fff]{2,6}\\)[\u4e00-\u9fff]{0,14}?)?(?:(?:股份|集团)?有限(?:责任)?公司|株式会社"
        + "|(?<=[一-鿿]{4})(?:产业园|工业园|基地|工厂)(?=\\((?:以下|下文|下)?(?:简称|称))|公司(?![\u4e00-\u9fff]{0,2}有限)" +
        "|集团(?!(?:(?![和与及的在向为由将是了]|旗下|下属|所属)[\u4e00-\u9fff]){0,14}公司|总(?:裁|经理|部|监|工|公司|会计)|副|董)|(?<=[\u4e00-\u9fff]{6})集团(?=副?董事长|副?总裁|副?总经理|总工)"
            + "|(?<=[\u4e00-\u9fff]{4})(?:(?:(?<!工|整车|主机|代工)厂|(?<=[一-鿿]{6})加工厂)(?![房区长家商])"
            + "|银行|农商行|合作社|(?:就业|扶贫|帮扶)车间|(?<=[\u4e00-\u9fff]{3})(?:[农林茶牧]|养殖|养[猪鸡牛羊鸭])场(?![主地景长])|[酒药]业(?!有限|股份|集团"
            + "|公司|科技|生物|控股|销售|发展)" +
        "|(?<=(?<![大小早强名先好高优])的(?:(?![的资型业类户批家首优规重])[\u4e00-\u9fff]){2,6}" + Brand.Trades + ")企业(?!之一)))")]
    private static partial Regex Ending();

    [GeneratedRegex("[A-Z][A-Za-z]{1,9}[\u4e00-\u9fff]{2,14}?(?:产业园|工厂|生产基地)")]
    private static partial Regex Plant();
}
