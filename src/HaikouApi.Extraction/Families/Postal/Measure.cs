using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Postal;

/// <summary>What a number says of a mail exchange office, by its unit and the words of its clause before and behind it.</summary>
/// <param name="Metric">The name of what it says.</param>
/// <param name="Unit">The unit it has.</param>
/// <param name="Before">What the clause says before the number.</param>
/// <param name="Behind">What it says behind it.</param>
internal sealed partial record Measure(string Metric, string Unit, Regex Before, Regex Behind)
{
    /// <summary>The first that fits is taken.</summary>
    private static readonly Measure[] All =
    [
        new("countries_and_regions_reached", "{country_or_region}", Reach(), Anything()),
        new("countries_and_regions_reached", "{country_or_region}", Anything(), ReachBehind()),
        new("countries_and_regions_reached", "{item}", Reach(), Countries()),
        new("countries_and_regions_reached", "{item}", CountriesBefore(), NotPerTime()),
        new("cities_reached", "{city}", CitiesAbroad(), Anything()),
        new("cities_reached", "{item}", CitiesBefore(), NotPerTime()),
        new("cities_reached", "{item}", NotElsewhere(), CitiesBehind()),
        new("flights", "{flight}", Flights(), NotPerTime()),
        new("routes", "{item}", Have(), Routes()),
        new("routes", "{item}", RoutesBefore(), NotPerTime()),
        new("routes", "{item}", RoutesNamed(), NotPerTime()),
        new("sorting_lines", "{item}", NotElsewhere(), SortingLines()),
        new("sorting_lines", "{item}", SortingLinesBefore(), NotPerTime()),
        new("equipment", "{unit}", Machines(), NotPerTime()),
        new("equipment", "{unit}", NotElsewhere(), MachinesBehind()),
        new("employees", "{person}", Staff(), NotPerTime()),
        new("employees", "{person}", NotElsewhere(), StaffBehind()),
        new("revenue", "CNY", Revenue(), NotPerTime()),
        new("containers", "{item}", ContainersOfMail(), NotPerTime()),
        new("containers", "{item}", OfMail(), Containers()),
        new("containers", "{item}", Anything(), ContainersOf()),
        new("boxes", "{box}", MailRightBefore(), NotPerTime()),
        new("boxes", "{box}", NotElsewhere(), BoxesOf()),
        new("containers", "{TEU}", ContainersOfMail(), NotPerTime()),
        new("containers", "{TEU}", NotElsewhere(), BoxesOf()),
        new("containers", "{box}", MailRightBefore(), NotPerTime()),
        new("containers", "{box}", NotElsewhere(), BoxesOf()),
        new("payload", "t", Carries(), NotPerTime()),
        new("payload", "t", Carrying(), EachOne()),
        new("cargo_volume", "m3", Hold(), NotPerTime()),
        new("direct_dispatch", "{item}", Lanes(), NotPerTime()),
        new("direct_dispatch", "{item}", Reach(), LanesBehind()),
        new("direct_dispatch", "{item}", Anything(), OfficesBehind()),
        new("destinations", "{item}", Reach(), Destinations()),
        new("containers", "{box}", ContainersOfMail(), NotPerTime()),
        new("containers", "{item}", ContainersRightBefore(), MailRightBehind()),
        new("distance", "km", Distance(), NotPerTime()),
        new("distance", "km", NotFormerly(), Away()),
        new("share", "%", Share(), NotPerTime()),
        new("share", "%", ShareOfMail(), NotPerTime()),
        new("share", "%", SentThere(), NotPerTime()),
        new("share", "%", AmongMail(), PartIs()),
        new("share", "%", MailRightBefore(), PartIs()),
        new("share", "%", NoChange(), PartOfMailIs()),
        new("share", "%", NoChange(), PartIsMail()),
        new("time_saved", "%", Faster(), NotPerTime()),
        new("cost_reduction_percent", "%", Cheaper(), NotPerTime()),
        new("investment", "CNY", Invested(), NotPerTime()),
        new("area", "m2", Covering(), NotPerTime()),
        new("area", "m2", Anything(), OfPremises()),
        new("area", "{mu}", Covering(), NotPerTime()),
        new("area", "har", Covering(), NotPerTime()),
        new("cargo_value", "CNY", Worth(), NotPerTime()),
        new("cargo_value", "USD", Worth(), NotPerTime()),
        new("time_saved", "d", Saved(), Anything()),
        new("time_saved", "h", Saved(), Anything()),
        new("transit_time", "d", Sent(), NotPerTime()),
        new("transit_time", "d", OnTheWay(), Anything()),
        new("transit_time", "h", OnTheWay(), Anything()),
        new("transit_time", "d", FromTo(), NotPerTime()),
        new("transit_time", "h", FromTo(), NotPerTime()),
        new("transit_time", "d", NotFormerly(), Arrives()),
        new("transit_time", "h", NotFormerly(), Arrives()),
    ];

    /// <summary>The name of what a number says; null where nothing fits.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="before">Its clause before it.</param>
    /// <param name="behind">Its clause behind it.</param>
    /// <param name="earlier">The clauses before.</param>
    /// <param name="isOfOffice">Whether the article is about an office, so that 项目 is its own.</param>
    public static string? Of(Quantity quantity, string before, string behind, string earlier, bool isOfOffice) =>
        Load.MetricOf(quantity, before, behind, earlier)
        ?? (quantity.Unit is "d" or "h" && IsTimeOfIt(earlier, before) ? "transit_time" : null)
        ?? (quantity.UnitPrinted == "条" && PartOfRoutes().IsMatch(before) && RoutesRightBefore().IsMatch(earlier) ? "routes" : null)
        ?? (quantity.Unit is "CNY" or "USD" && WorthAlone().IsMatch(before) && LoadRightBefore().IsMatch(earlier) ? "cargo_value" : null)
        ?? (quantity.Unit == "%" && ((PartHas().IsMatch(before) && AmongBefore().IsMatch(earlier))
            || (Has().IsMatch(before) && PartRightBefore().IsMatch(earlier))
            || (OneHas().IsMatch(before) && AllRightBefore().IsMatch(earlier))) ? "share" : null)
        ?? (quantity.Unit == "%" && OfThose().IsMatch(before) && PartIs().IsMatch(behind) && AmongBefore().IsMatch(earlier) ? "share" : null)
        ?? (Counted.IsOtherWay(before) && !ByPost().IsMatch(before) && !Worth().IsMatch(before)
            && !Faster().IsMatch(before) && !PartIsMail().IsMatch(behind) && !ContainersOf().IsMatch(behind)
            && !(Arrives().IsMatch(behind) && OfMail().IsMatch(earlier)) ? null
            : All.FirstOrDefault(m => m.Unit == quantity.Unit
            && (m.Metric is not ("investment" or "area" or "equipment" or "employees")
                || IsOfOffice(earlier + before, isOfOffice) || ForOffice().IsMatch(behind))
            && (m.Metric != "distance" || !Formerly().IsMatch(earlier)) // 此前经北京转运,全程…
            && (m.Metric != "transit_time" || !Then().IsMatch(earlier + before)) // 在此之前都要先送北京,耗时…
            && (m.Metric != "boxes" || !earlier.Contains("集装箱", StringComparison.Ordinal)) // 集装箱46个,其中国际邮件43箱
            && (quantity.Unit != "{item}" || m.Counts(quantity.UnitPrinted))
            && (m.Before.IsMatch(before) || (m.Metric == "containers" && OnTrainOfMail().IsMatch(earlier + before))) && m.Behind.IsMatch(behind))?.Metric);

    /// <summary>Routes and lines are counted by 条, cities also by 座.</summary>
    private bool Counts(string? word) => Metric is "routes" or "sorting_lines" ? word == "条" : word == "个" || (word == "座" && Metric == "cities_reached");

    /// <summary>Whether what is built there is the office: of it is spoken last, and not of the park or the town where it lies.</summary>
    private static bool IsOfOffice(string said, bool isOfOffice) =>
        Built().Match(Lying().Replace(said, "")) is { Success: true } built ? built.Groups["office"].Success : isOfOffice && ItsProject().IsMatch(said);

    /// <summary>由12万件|提升至30万件: the first of the two is what it was, and no fact of today.</summary>
    public static bool IsFormer(string before, string rest) => Former().IsMatch(before) && Raised().IsMatch(rest);

    /// <summary>What a number is the new height of, which was told of the height before: 进出口业务由20万件|增至500万件.</summary>
    public static string? OfRaised(Quantity former, string beforeFormer, Quantity quantity, string before, string behind, string earlier,
        bool isOfOffice) =>
        former.Unit == quantity.Unit && RaisedTo().IsMatch(before) && Former().Match(beforeFormer) is { Success: true } was
            ? Of(quantity, beforeFormer[..was.Index] + was.Groups["per"].Value, behind, earlier, isOfOffice)
                ?? (quantity.Unit is "d" or "h" && Mailed().IsMatch(beforeFormer[..was.Index]) ? "transit_time" : null) : null;

    /// <summary>Whether a number that nothing fits is one of the mail all the same: of loads, of places reached, or of a change.</summary>
    public static bool MayBe(Quantity quantity, string before, string behind) =>
        !Counted.IsOther(before) && quantity.Unit switch
        {
            "{piece}" or "{bag}" or "{flight}" or "{country_or_region}" or "t" or "kg" => true,
            "d" or "h" => Saves().IsMatch(before),
            "{item}" => quantity.UnitPrinted == "条" && before.Contains("邮路", StringComparison.Ordinal),
            "%" => Changes().IsMatch(before),
            _ => false,
        };
}
