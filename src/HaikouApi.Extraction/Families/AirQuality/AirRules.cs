using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>A phrase of bulletins.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">The kinds of tokens it may begin with; it is tried at no other.</param>
/// <param name="Pattern">Its pattern over the kinds of tokens (<see cref="AirKind"/>).</param>
/// <param name="Read">What is read from a match.</param>
internal sealed record AirRule(string Name, string First, Regex Pattern, Action<AirSentence, Match> Read);

/// <summary>The phrases, in the order they are tried at each token; the first that matches is read, and reading goes on behind it.</summary>
internal static partial class AirRules
{
    public static readonly IReadOnlyList<AirRule> All =
    [
        // 最低的3个城市依次是北京、廊坊和长治,分别为47、55和55微克/立方米; 最好的是威海市,为24微克/立方米
        new("values-of-best-cities", "M", BestCities(), (s, m) => s.ReadCities(m)),

        // 都江堰市PM2.5浓度最低,为25微克/立方米; 青岛市31微克/立方米
        new("value-of-a-city", "s", CityValue(), (s, m) => s.ReadCities(m)),

        // PM2.5、PM10浓度分别为31、58微克/立方米; PM2.5浓度31微克/立方米
        new("concentrations", "p", Concentrations(), (s, m) => s.ReadConcentrations(m)),

        // PM2.5浓度同比下降5.6%,为31微克/立方米; PM2.5浓度由36降至31微克/立方米
        new("value-after-change", "p", ValueAfterChange(), (s, m) => s.ReadValueAfterChange(m)),

        // NO2、CO同比分别下降3.0%、11.1%,浓度分别为32微克/立方米、0.8毫克/立方米
        new("values-after-changes", ",", ValuesAfterChanges(), (s, m) => s.ReadValuesAfterChanges(m)),

        // 由2018年的61微克/立方米: last year's figure, and no period to speak of
        new("figure-before", "b", FigureBefore(), (_, _) => { }),

        // 同比、环比分别下降5.6%、10.1%
        new("changes-against-both", "yq", AgainstBoth(), (s, m) => s.ReadAgainstBoth(m)),

        // 同比分别上升5.9%、下降8.8%和持平; 分别上升15.4%、18.2%、持平
        new("changes-each-its-way", "yq,:e", EachItsWay(), (s, m) => s.ReadEachItsWay(m)),

        // 降幅分别为PM2.5 11.5%、PM10 9.8%
        new("changes-of-each", "-+", ChangeOfEach(), (s, m) => s.ReadChangeOfEach(m)),

        // 同比持平的有SO2、CO
        new("unchanged-ones", "f", UnchangedOnes(), (s, m) => s.ReadUnchangedOnes(m)),

        // 同比持平
        new("unchanged", "yq,:Qea=", Unchanged(), (s, m) => s.ReadUnchanged(m)),

        // 同比分别下降5.6%、10.1%; 下降2微克/立方米
        new("changes", "yq,:Qea-+", Changes(), (s, m) => s.ReadChanges(m)),

        new("share-of-good-days", "gG", Share(), (s, m) => s.ReadShare(m)),
        new("good-days", "G", GoodDays(), (s, m) => s.ReadSummary("goodDays", m, 366m)),
        new("valid-days", "W", ValidDays(), (s, m) => s.ReadSummary("validDays", m, 366m)),
        new("composite-index", "I", Index(), (s, m) => s.ReadSummary("compositeIndex", m, 50m)),

        // 在168个重点城市中排名第5位
        new("rank", "keaon", Rank(), (s, m) => s.ReadRank(m)),
    ];

    /// <summary>What may be printed in a headline only.</summary>
    public static readonly IReadOnlyList<AirRule> OfHeadings = [.. All.Where(r => r.Name == "rank")];

    private const string List = "(?<p>p(?:[&,]p)*)";

    [GeneratedRegex("\\GM(?<e>e?)(?<s>s(?:&s)*),?(?<e>e?):?(?<v>[nv](?:[&,][nv])*)")]
    private static partial Regex BestCities();

    [GeneratedRegex("\\G(?<s>s)(?:(?<p>p?)M,?)?(?<v>v)")]
    private static partial Regex CityValue();

    [GeneratedRegex("\\G" + List + "Q?(?:,?(?<e>[ea]+):?m?(?<v>[nv](?:[&,][nv])*)|:?m?(?<v>[nv](?:&[nv])*))")]
    private static partial Regex Concentrations();

    [GeneratedRegex("\\G(?<p>p)(?:(?<c>[yq]?[ea]*(?:[-+](?<n>%)|(?<f>=)|[-+][vnt~]))[,>]+(?<v>v)|b(?:T|(?<last>b))?[nv]>(?<v>v)|(?<b>[yq])?>(?<v>v))")]
    private static partial Regex ValueAfterChange();

    [GeneratedRegex("\\G(?<=[%=]),e:?m?(?<v>[nv](?:&[nv])+)")]
    private static partial Regex ValuesAfterChanges();

    [GeneratedRegex("\\GbT[nv%d~#]")]
    private static partial Regex FigureBefore();

    [GeneratedRegex("\\G(?<b>[yq](?:&[yq])+),?e?(?<d>[-+])e?(?<n>%(?:&%)+)")]
    private static partial Regex AgainstBoth();

    [GeneratedRegex("\\G(?<b>[yq])?[,:]?e(?<n>(?:[-+]%|=)(?:&%)*&(?:[-+]%|=)(?:&(?:[-+]?%|=))*)")]
    private static partial Regex EachItsWay();

    [GeneratedRegex("\\G(?<d>[-+])[ea:]*(?<n>p%(?:[&,]p%)*)")]
    private static partial Regex ChangeOfEach();

    [GeneratedRegex("\\Gf:?" + List)]
    private static partial Regex UnchangedOnes();

    [GeneratedRegex("\\G(?<!%&)(?<b>[yq])?[,:Q]?[ea]*=")]
    private static partial Regex Unchanged();

    [GeneratedRegex("\\G(?<b>[yq])?[,:Q]?(?<a>[ea]*)(?<d>[-+])[ea:]*(?:[vnt]&(?<n>%)|(?<n>%(?:&%)*)|[tvnd~#])")]
    private static partial Regex Changes();

    [GeneratedRegex("\\G(?:(?<![xpbw])g(?:M,?)?(?:\\([^)]{0,8}\\))?(?:[yq]?[ea]*[-+][t%~][,>]+|bT?%>)?[:a]?(?<e>e?):?(?<n>%(?:&%)*)(?:\\((?<d>d)\\))?|(?<![xpbw])G(?<d>d?)[,(]?/(?<n>%))")]
    private static partial Regex Share();

    [GeneratedRegex("\\G(?<![xpbw])G(?:\\([gG]\\))?(?:[yq]?[ea]*[-+][d~],)?[:a]?(?<e>e?)(?<n>d(?:&d)*)")]
    private static partial Regex GoodDays();

    [GeneratedRegex("\\GW:?(?<n>d)")]
    private static partial Regex ValidDays();

    [GeneratedRegex("\\G(?<![xpbw])I[:a(]?(?:[yq]?[ea]*[-+][%nt~],)?(?<e>e?):?(?<n>n(?:&n)*)")]
    private static partial Regex Index();

    [GeneratedRegex("\\G(?<k>k?)(?:[ea]*(?<o>o(?:&[on])*)|(?<=k)(?<o>n)(?=[,;)]|$))")]
    private static partial Regex Rank();
}
