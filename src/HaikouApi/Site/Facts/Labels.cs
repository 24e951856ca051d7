using System.Collections.Frozen;
using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

/// <summary>What fields, values, units and reasons are called on pages.</summary>
public static class Labels
{
    private static readonly IReadOnlyDictionary<string, Localized> Absences = ValueAttribute.ListOf(typeof(AbsenceReason))!;

    private static readonly FrozenDictionary<string, Localized> Units = new Dictionary<string, Localized>(StringComparer.Ordinal)
    {
        ["ug/m3"] = new("微克/立方米", "µg/m³"),
        ["mg/m3"] = new("毫克/立方米", "mg/m³"),
        ["CNY"] = new("元", "yuan"),
        ["d"] = new("天", "days"),
        ["h"] = new("小时", "hours"),
        ["t"] = new("吨", "tonnes"),
        ["{piece}"] = new("件", "pieces"),
        ["{item}"] = new("项", "items"),
        ["{country_or_region}"] = new("个国家和地区", "countries and regions"),
        ["{person}"] = new("人", "people"),
        ["{bag}"] = new("袋", "bags"),
        ["{flight}"] = new("班", "flights"),
        ["{city}"] = new("个城市", "cities"),
        ["{company}"] = new("家", "companies"),
        ["{vehicle}"] = new("辆", "vehicles"),
        ["{household}"] = new("户", "households"),
        ["{mu}"] = new("亩", "mu"),
        ["{place}"] = new("处", "places"),
        ["{unit}"] = new("台", "units"),
        ["{time}"] = new("次", "times"),
        ["{fold}"] = new("倍", "times as much"),
        ["{team}"] = new("支", "teams"),
        ["{tablet}"] = new("片", "tablets or flat pieces"),
        ["{edition}"] = new("届", "edition"),
        ["{order}"] = new("单", "orders"),
        ["{kind}"] = new("种", "kinds"),
        ["{step}"] = new("步", "steps"),
    }.ToFrozenDictionary();

    /// <summary>What a field is called.</summary>
    public static string Of(Field field, Language language) => field.Label.In(language);

    /// <summary>What one of the values of a closed list is called.</summary>
    public static string OfName(Field field, string value, Language language) =>
        field.Name == "pollutant" ? Pollutant(value)
        : field.Name == "metric" ? Metrics.Of(value, language)
        : field.ValueLabels?.GetValueOrDefault(value)?.In(language) ?? value;

    /// <summary>What a row of a dataset is, in a sentence.</summary>
    public static string RowOf(Dataset dataset, Language language)
    {
        if (language == Language.Chinese) return dataset.Description.Zh;
        var brief = dataset.Description.En.Split(". ")[0].Split(" (")[0].TrimEnd('.');
        return $"{brief}.";
    }

    public static string Absence(string? reason, Language language) =>
        (reason is not null && Absences.TryGetValue(reason, out var text) ? text : Absences["notReported"]).In(language);

    public static string Unit(string? code, Language language) =>
        code is null ? "" : Units.TryGetValue(code, out var unit) ? unit.In(language) : code.Trim('{', '}').Replace('_', ' ');

    /// <summary>A value of a fact as it is shown: a number that a hedge changes in its printed words (近百名 is no 100). Null where there is none.</summary>
    public static string? Value(Fact fact, Field field, Language language) =>
        fact.Text("comparator") is not (null or "exact") && field.Type is FieldType.Number or FieldType.Integer
            && fact.Citation(field.Name)?.Quote is { } printed ? printed : Value(field, fact[field.Name], language);

    /// <summary>A value as a table shows it; null where there is none.</summary>
    public static string? Value(Field field, object? value, Language language) => value switch
    {
        null => null,
        decimal number => Say.Number(number).Replace('-', '−'),
        int number when field.Name == "year" => number.ToString(CultureInfo.InvariantCulture),
        int number => Say.Number(number),
        DateOnly day => Say.Day(day, language),
        DateTime instant => Say.Instant(instant, language),
        bool flag => flag ? language.In("是", "yes") : language.In("否", "no"),
        IReadOnlyList<string> list => string.Join(language.In("、", ", "), list.Select(item => OfName(field, item, language))),
        string text => field.Name == "unit" ? Unit(text, language) : OfName(field, text, language),
        _ => null,
    };

    public static string Pollutant(string? code) => code switch { "pm25" => "PM2.5", "pm10" => "PM10", null => "", _ => code.ToUpperInvariant() };
}
