namespace HaikouApi.Datasets;

/// <summary>What groups of rows can have in common.</summary>
public enum GroupPart
{
    /// <summary>The value of a field.</summary>
    Value,

    /// <summary>One item of a list: a row is in the group of each of its items.</summary>
    Item,

    /// <summary>The month that a day lies in, 2024-05.</summary>
    Month,

    /// <summary>The year that a day lies in.</summary>
    Year,
}

/// <summary>One thing that rows are grouped by.</summary>
/// <param name="Source">The field of the rows.</param>
/// <param name="Part">What of its value.</param>
/// <param name="Field">The field of the groups.</param>
public sealed record GroupKey(Field Source, GroupPart Part, Field Field)
{
    /// <summary>Whether it makes few groups, each of very many rows: one of a closed list, or a month or year of days. No index has its order.</summary>
    public bool IsCoarse => Part is GroupPart.Month or GroupPart.Year || (Part == GroupPart.Value && Source.Values is not null);
}

/// <summary>A number computed of the values that the rows of a group have in one field.</summary>
/// <param name="Source">The field of the rows.</param>
/// <param name="Sql">How it is computed: {0} is the column.</param>
/// <param name="SqlOfAlike">
/// How it is computed of rows that each stand for all <c>alike</c> that have one value: <c>upto</c> are they and all with less, <c>held</c> all with any value.
/// </param>
/// <param name="Field">The field of the groups.</param>
public sealed record Measure(Field Source, string Sql, string SqlOfAlike, Field Field);

/// <summary>The groups that the rows of a dataset can be put into, and what can be computed of them.</summary>
public sealed class Statistics
{
    private readonly Dictionary<string, GroupKey> _keys;
    private readonly ILookup<string, Measure> _measures;

    internal Statistics(IReadOnlyList<Field> fields)
    {
        Keys = [.. fields.Where(f => f.IsFacetable).SelectMany(KeysOf)];
        Numbers = [.. fields.Where(f => f.IsQueryable && f.Type is FieldType.Number or FieldType.Integer)];
        _keys = Keys.ToDictionary(k => k.Field.Name, StringComparer.Ordinal);
        _measures = Numbers.SelectMany(MeasuresOf).ToLookup(m => m.Source.Name, StringComparer.Ordinal);
    }

    /// <summary>How many rows a group has.</summary>
    public static readonly Field Count = Field.Computed(
        "count", FieldType.Integer, nullable: false, new("行数", "Rows"), new("该组的行数", "How many rows the group has."));

    /// <summary>Where they are.</summary>
    public static readonly Field Rows = Field.Computed(
        "rowsUrl", FieldType.GroupLink, nullable: true, new("各行链接", "Link to the rows"), new("该组各行的链接", "Absolute link to the rows of the group."));

    /// <summary>All that rows can be grouped by.</summary>
    public IReadOnlyList<GroupKey> Keys { get; }

    /// <summary>The fields of numbers, which can be computed with.</summary>
    public IReadOnlyList<Field> Numbers { get; }

    public GroupKey? Key(string name) => _keys.GetValueOrDefault(name);

    /// <summary>All that is computed of a field of numbers.</summary>
    public IEnumerable<Measure> Of(Field number) => _measures[number.Name];

    private static IEnumerable<GroupKey> KeysOf(Field field)
    {
        yield return field.Type == FieldType.TextList
            ? new(field, GroupPart.Item, Field.Computed(field.Name, FieldType.Text, nullable: true, field.Label, field.Explanation))
            : new(field, GroupPart.Value, field);
        if (field.Type != FieldType.Day) yield break;
        yield return new(field, GroupPart.Month, Field.Computed($"{field.Name}.month", FieldType.Text, field.Nullable,
            new($"{field.Label.Zh}·月", $"{field.Label.En}, month"), new($"{field.Label.Zh}所在的月，如 2024-05", $"The month of `{field.Name}`, such as 2024-05.")));
        yield return new(field, GroupPart.Year, Field.Computed($"{field.Name}.year", FieldType.Integer, field.Nullable,
            new($"{field.Label.Zh}·年", $"{field.Label.En}, year"), new($"{field.Label.Zh}所在的年", $"The year of `{field.Name}`.")));
    }

    private static IEnumerable<Measure> MeasuresOf(Field number)
    {
        // Both middle values of one sort: of an odd number of values they are the same one. In decimals throughout, so that nothing is rounded but the mean.
        const string Middle = "(percentile_disc(array[0.5, 0.500000000001]) within group (order by {0}))";
        const string MiddleOfAlike = "(min({0}) filter (where 2 * upto >= held) + min({0}) filter (where 2 * upto > held))";
        const string Held = "sum(alike) filter (where {0} is not null)";
        yield return Of("count", FieldType.Integer, "count({0})::integer", $"coalesce({Held}, 0)::integer",
            "有值行数", "rows with a value", "有该值的行数", "How many rows have");
        yield return Of("min", number.Type, "min({0})", "min({0})", "最小", "least", "最小值", "The least");
        yield return Of("max", number.Type, "max({0})", "max({0})", "最大", "greatest", "最大值", "The greatest");
        yield return Of("mean", FieldType.Number, Rounded("avg({0})"), Rounded($"sum({{0}} * alike) / {Held}"),
            "平均", "mean", "平均值，至多六位小数", "The mean, to six decimals, of");
        yield return Of("sum", FieldType.Number, "sum({0})::numeric", "sum({0} * alike)::numeric", "合计", "sum", "合计", "The sum of");
        yield return Of("median", FieldType.Number, $"trim_scale(({Middle}[1] + {Middle}[2]) / 2.0)", $"trim_scale({MiddleOfAlike} / 2.0)",
            "中位", "median", "中位数", "The median of");

        static string Rounded(string mean) => $"trim_scale(round({mean}, 6))";

        Measure Of(string name, FieldType type, string sql, string sqlOfAlike, string zh, string en, string meansZh, string meansEn) =>
            new(number, sql, sqlOfAlike, Field.Computed($"{number.Name}.{name}", type, nullable: name != "count",
            new($"{number.Label.Zh}·{zh}", $"{number.Label.En}, {en}"), new($"{number.Label.Zh}的{meansZh}", $"{meansEn} `{number.Name}`."),
                name == "count" ? null : number.Unit));
    }
}
