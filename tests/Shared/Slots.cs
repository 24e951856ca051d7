namespace HaikouApi.Extraction.Testing;

/// <summary>What a field of a row is for: a row is a sum of slots.</summary>
internal static class Slots
{
    public const string Value = "value";
    public const string Owner = "owner";
    public const string Time = "time";
    public const string Kind = "kind";
    public const string Condition = "condition";
    public const string Status = "status";

    /// <summary>The slots in the order they are reported.</summary>
    public static IReadOnlyList<string> All { get; } = [Value, Owner, Time, Kind, Condition, Status];

    /// <summary>The fields that say what the row is about, which find its counterpart first.</summary>
    public static IReadOnlySet<string> Main { get; } = new HashSet<string>
    {
        "value", "yearOnYearPercent", "goodDays", "goodDaysPercent", "compositeIndex", "validDays", "rank", "pm25Rank", "amountMinYuan", "amountMaxYuan",
        "date", "text", "name", "group", "targetSites", "asPrinted",
    };

    private static readonly Dictionary<string, string[]> Fields = new()
    {
        [Owner] = ["city", "cityCode", "scope", "issuer", "issuerCode", "district", "districtCode", "subdistrict", "locality", "enterprise", "organisers", "venue", "areas"],
        [Time] = ["periodStart", "periodEnd", "announcedOn", "startsOn", "endsOn", "endsPrinted", "date", "year", "turnaround"],
        [Kind] = ["pollutant", "benefit", "vehicle", "kind", "mode", "device", "identityCheck", "metric", "designation", "programmes", "system"],
        [Condition] = ["condition"],
        [Status] = ["status"],
    };

    private static readonly Dictionary<string, string> ByField = Fields.SelectMany(s => s.Value.Select(f => (f, s.Key))).ToDictionary();

    /// <summary>The fields that a row nobody expected is charged with, where the case names no fields of its dataset.</summary>
    private static readonly Dictionary<string, string[]> Told = new()
    {
        ["air-quality-readings"] = ["city", "periodStart", "periodEnd", "pollutant", "value", "unit", "yearOnYearPercent"],
        ["air-quality-summaries"] = ["city", "periodStart", "periodEnd", "validDays", "goodDays", "goodDaysPercent", "compositeIndex", "rank", "rankedCities"],
        ["trade-in-subsidies"] = ["scope", "issuer", "benefit", "amountMinYuan", "amountMaxYuan", "startsOn", "endsOn", "vehicle", "status"],
        ["pension-channels"] = ["name", "kind"],
        ["pension-services"] = ["name"],
        ["pension-eligibility"] = ["group"],
        ["events"] = ["name", "startsOn", "endsOn", "venue"],
        ["governance-sites"] = ["name", "district", "subdistrict"],
        ["governance-plans"] = ["year", "city", "targetSites"],
    };

    public static string Of(string field) => ByField.GetValueOrDefault(field, Value);

    /// <summary>The fields of a dataset that rows nobody expected are charged with.</summary>
    public static IReadOnlyList<string> Charged(string dataset) => Told.GetValueOrDefault(dataset) ?? ["metric", "value", "name"];
}
