using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Web;

namespace HaikouApi.Lists.Request;

/// <summary>Everything that can be wrong with a query, each worded once.</summary>
internal static class Faults
{
    public static Fault UnknownParameter(string name, IEnumerable<string> known)
    {
        var (near, shown) = (Nearest.To(name, known), Shown.Of(name));
        return new("query", shown, "unknown-parameter",
            near is null
                ? new($"没有参数 {shown}；全部参数见 /v1/datasets。", $"There is no parameter {shown}; /v1/datasets lists them all.")
                : new($"没有参数 {shown}，是否指 {near}？", $"There is no parameter {shown}. Did you mean {near}?"),
            near);
    }

    public static Fault UnknownOperator(string name, Field field)
    {
        var operators = field.Operators.Where(o => o.Name.Length > 0).Select(o => o.Name).ToList();
        return new("query", Shown.Of(name), "unknown-operator",
            operators.Count == 0
                ? new($"不能按 {field.Name} 筛选。", $"Rows cannot be filtered by {field.Name}.")
                : new($"{field.Name} 可用的后缀：{string.Join("、", operators)}。", $"{field.Name} takes the suffixes {string.Join(", ", operators)}."),
            Nearest.To(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], operators) is { } near ? $"{field.Name}.{near}" : null);
    }

    public static Fault UnknownField(string parameter, string name, IEnumerable<string> known)
    {
        var near = Nearest.To(name, known);
        return new("query", parameter, "unknown-field",
            new($"没有字段“{Shown.Of(name)}”；可用：{string.Join("、", known)}。", $"There is no field {Shown.Of(name)}; there are {string.Join(", ", known)}."), near);
    }

    public static Fault NotSortable(Field field) => new("query", "sort", "not-sortable",
        new($"不能按 {field.Name} 排序。", $"Rows cannot be sorted by {field.Name}."));

    public static Fault NotFacetable(Field field) => new("query", "facets", "not-facetable",
        new($"不能按 {field.Name} 计数。", $"Rows cannot be counted by {field.Name}."));

    public static Fault FacetsWithFormat(string format) => new("query", "facets", "not-with-format",
        new($"facets 只随 json 给出，不能与 {format} 同用。", $"Only json carries facets; {format} has no place for them."));

    public static Fault Repeated(string name) => new("query", name, "repeated-parameter",
        new($"参数 {name} 只能出现一次。", $"{name} may be given only once."));

    public static Fault RepeatedField(string parameter, string name) => new("query", parameter, "repeated-field",
        new($"{parameter} 中 {name} 出现了两次。", $"{parameter} names {name} twice."));

    public static Fault InvalidValue(string parameter, string value, Localized shape) => new("query", parameter, "invalid-value",
        new($"“{Shown.Of(value)}”不是{shape.Zh}。", $"\"{Shown.Of(value)}\" is not {shape.En}."));

    public static Fault ReversedInterval(string parameter, string value) => new("query", parameter, "reversed-range",
        new($"区间“{Shown.Of(value)}”颠倒：起点晚于终点。", $"The interval \"{Shown.Of(value)}\" is reversed: it ends before it begins."));

    public static Fault UnknownValue(string parameter, string value, IReadOnlyList<string> allowed) => new("query", parameter, "unknown-value",
        new($"“{Shown.Of(value)}”不是允许的值；可用：{string.Join("、", allowed)}。", $"\"{Shown.Of(value)}\" is not allowed; use one of {string.Join(", ", allowed)}."), Nearest.To(value, allowed));

    public static Fault TooManyValues(string name) => new("query", Shown.Of(name), "too-many-values",
        new($"{Shown.Of(name)} 最多 {AskedQuery.MostValues} 个值。", $"{Shown.Of(name)} may have at most {AskedQuery.MostValues} values."));

    public static Fault Missing(string name) => new("query", name, "missing-parameter", new($"缺少参数 {name}。", $"{name} is missing."));

    /// <summary>What is wrong with the value of <c>limit</c>.</summary>
    public static IEnumerable<Fault> OfLimit(string? limit)
    {
        if (limit is null || (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= ListParameter.LargestLimit)) yield break;
        yield return new("query", "limit", "out-of-range",
            new($"limit 须为 1 至 {ListParameter.LargestLimit} 的整数，不能是“{Shown.Of(limit)}”。", $"limit must be a whole number from 1 to {ListParameter.LargestLimit}, not \"{Shown.Of(limit)}\"."));
    }

    /// <summary>What is wrong with the value of <c>q</c>.</summary>
    public static IEnumerable<Fault> OfQuestion(string? question)
    {
        if (question is null || (SearchText.Words(question).Count > 0 && question.Length <= SearchText.LongestQuestion)) yield break;
        yield return new("query", "q", "out-of-range",
            new($"q 须有 1 至 {SearchText.LongestQuestion} 个字符，且不能只有空格。", $"q must have 1 to {SearchText.LongestQuestion} characters, and not only spaces."));
    }

    public static Fault ReversedRange(Field field, string low, string high) => new("query", high, "reversed-range",
        new($"{field.Name} 的范围颠倒：{low} 大于 {high}。", $"The range of {field.Name} is reversed: {low} is above {high}, so nothing can match."));

    public static Fault AsOfTheFuture(string text) => new("query", "asOf", "out-of-range",
        new($"{Shown.Of(text)} 尚未到来。", $"{Shown.Of(text)} is still to come: nobody knows what will be held then."));

    public static Fault AsOfWithWords() => new("query", "asOf", "not-with-q",
        new("全文检索只在现行内容中进行；asOf 不能与 q 同用。", "Words are looked for in what holds now only: asOf does not go together with q."));

    public static Fault InvalidCursor() => new("query", "cursor", "invalid-cursor",
        new("cursor 无效，或不属于这组筛选和排序；请用上一页的 page.nextCursor，且不改动其他参数。",
            "The cursor is not valid for this list, these filters and this sort; use page.nextCursor of the page before and change nothing else."));

    public static Fault CursorWithStream(string format) => new("query", "cursor", "not-with-format",
        new($"{format} 不给 limit 时输出全部行，不能与 cursor 同用；请加 limit。", $"{format} without limit streams every row; give a limit to page through it with a cursor."));
}
