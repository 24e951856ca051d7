using System.Reflection;
using HaikouApi.Web;

namespace HaikouApi.Datasets;

/// <summary>
/// One value of a closed list, with what it is called: on the property it belongs to, or on a type that several fields name as their <see
/// cref="FieldAttribute.ValuesOf"/>.
/// </summary>
/// <param name="name">The value, as JSON, queries and the database have it.</param>
/// <param name="zh">What it is called in Chinese.</param>
/// <param name="en">What it is called in English.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ValueAttribute(string name, string zh, string en) : Attribute
{
    public string Name { get; } = name;

    public Localized Label { get; } = new(zh, en);

    /// <summary>The closed list that a property or a type declares, in its order; null where it declares none.</summary>
    public static IReadOnlyDictionary<string, Localized>? ListOf(MemberInfo declaring) =>
        declaring.GetCustomAttributes<ValueAttribute>().ToDictionary(v => v.Name, v => v.Label, StringComparer.Ordinal) is { Count: > 0 } values ? values
            : null;
}

/// <summary>Why a field has no value.</summary>
[Value("notReported", "原文未提", "The page does not say")]
[Value("notApplicable", "不适用", "Does not apply")]
[Value("illegible", "原文残缺", "Damaged on the page")]
[Value("notRead", "未能读定", "Not read with certainty")]
[Value("withheld", "不公开", "Not given out by this service")]
public static class AbsenceReason;

/// <summary>Who settled a record.</summary>
[Value("machine", "规则", "Read by a rule")]
[Value("reviewed", "人工审阅", "Settled by a person")]
public static class Origin;

/// <summary>The hedges that a number is printed with.</summary>
[Value("exact", "确数", "Exactly")]
[Value("about", "约", "About")]
[Value("under", "近、不足", "Just under")]
[Value("over", "超、余、多", "Over")]
[Value("atMost", "最高、不超过", "At most")]
[Value("atLeast", "不少于、以上", "At least")]
public static class Comparator;
