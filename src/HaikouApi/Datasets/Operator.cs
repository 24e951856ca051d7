using System.Globalization;
using HaikouApi.Web;

namespace HaikouApi.Datasets;

/// <summary>One way to filter by a field: <c>name.suffix=value</c>.</summary>
/// <param name="Name">The suffix; empty for plain equality.</param>
/// <param name="Description">What it keeps.</param>
/// <param name="Sql">The condition: {0} is the column, {1} the parameter.</param>
/// <param name="TakesList">Whether several values may be given.</param>
public sealed record Operator(string Name, Localized Description, string Sql, bool TakesList = false)
{
    public static readonly Operator AnyOf = new("", new("等于（其中任一）", "equals, any of"), "{0} = any({1})", TakesList: true);
    public static readonly Operator HasAny = new("", new("包含其中任一项", "has any of these items"), "{0} && {1}", TakesList: true);
    public static readonly Operator Not = new(
        "not", new("不等于", "equals none of; rows without a value stay"), "({0} is null or {0} <> all({1}))", TakesList: true);
    public static readonly Operator HasNone = new("not", new("不含其中任一项", "has none of these items"), "({0} is null or not {0} && {1})", TakesList: true);
    public static readonly Operator Contains = new("contains", new("包含文字", "contains this text"), "{0} like {1}");
    public static readonly Operator ItemContains =
        new("contains", new("任一项包含文字", "an item contains this text"), "exists (select from unnest({0}) as item where item like {1})");
    public static readonly Operator Greater = new("gt", new("大于", "greater than, after"), "{0} > {1}");
    public static readonly Operator GreaterOrEqual = new("gte", new("大于或等于", "at least, from"), "{0} >= {1}");
    public static readonly Operator Less = new("lt", new("小于", "less than, before"), "{0} < {1}");
    public static readonly Operator LessOrEqual = new("lte", new("小于或等于", "at most, until"), "{0} <= {1}");
    public static readonly Operator Absent = new("absent", new("是否为空", "true: without a value; false: with one"), "({0} is null) = {1}");

    /// <summary>Not of a field but of the whole row: <c>q</c>.</summary>
    public static readonly Operator FullText = new("q", new("含有全部词语", "has all these words"), "");

    private static readonly IReadOnlyList<Operator> Ranges = [Greater, GreaterOrEqual, Less, LessOrEqual];

    /// <summary>The query parameter for a field: <c>amountMaxYuan.gte</c>.</summary>
    public string ParameterFor(Field field) => Name.Length == 0 ? field.Name : $"{field.Name}.{Name}";

    public string Condition(string column, string parameter) => string.Format(CultureInfo.InvariantCulture, Sql, column, parameter);

    internal static IReadOnlyList<Operator> For(Field field) => !field.IsQueryable ? [] : field.Type switch
    {
        FieldType.Text when field.Values is not null => [AnyOf, Not, .. AbsentIf(field)],
        FieldType.Text => [AnyOf, Not, Contains, .. AbsentIf(field)],
        FieldType.TextList => [HasAny, HasNone, ItemContains, .. AbsentIf(field)],
        FieldType.Flag => [AnyOf],
        _ => [AnyOf, Not, .. Ranges, .. AbsentIf(field)],
    };

    private static IReadOnlyList<Operator> AbsentIf(Field field) => field.Nullable ? [Absent] : [];
}
