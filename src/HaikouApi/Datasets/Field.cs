using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaikouApi.Web;

namespace HaikouApi.Datasets;

/// <summary>What the values of a field are.</summary>
public enum FieldType
{
    Text,
    Number,
    Integer,
    Day,
    Instant,
    Flag,
    TextList,

    /// <summary>The reasons why fields are null, a JSON object.</summary>
    Absences,

    /// <summary>Runs of characters, a JSON array.</summary>
    Segments,

    /// <summary>Boxes on printed pages, a JSON array.</summary>
    Boxes,

    /// <summary>A link to the printed characters, made from document and offsets when the row is written.</summary>
    SourceLink,

    /// <summary>A link to the record in the reader, made from document and id when the row is written.</summary>
    PageLink,

    /// <summary>A link to the rows of a group, made from what they have in common when the group is written.</summary>
    GroupLink,
}

/// <summary>One field of a dataset: a property of its row type, under one name in JSON, query, CSV and dictionary.</summary>
public sealed class Field
{
    private readonly FieldAttribute _declared;

    private Field(PropertyInfo property, FieldAttribute declared)
    {
        _declared = declared;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        JsonName = JsonEncodedText.Encode(Name);
        Column = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        Type = declared.SourceLink ? FieldType.SourceLink : declared.PageLink ? FieldType.PageLink : TypeOf(property);
        Nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        Description = new(declared.Zh ?? declared.Label.Zh, XmlDocs.SummaryOf(property));
        ValueLabels = ValueAttribute.ListOf(declared.ValuesOf ?? (MemberInfo)property);
        ValuesName = declared.ValuesOf?.Name ?? property.DeclaringType!.Name + property.Name;
        Values = ValueLabels?.Keys.ToList();
        Operators = Operator.For(this);
    }

    private Field(string name, FieldType type, bool nullable, Localized description, FieldAttribute declared)
    {
        (_declared, Name, Type, Nullable, Description) = (declared, name, type, nullable, description);
        JsonName = JsonEncodedText.Encode(name);
        Column = JsonNamingPolicy.SnakeCaseLower.ConvertName(name.Replace(".", "_", StringComparison.Ordinal));
        Operators = [];
    }

    public string Name { get; }

    public JsonEncodedText JsonName { get; }

    public string Column { get; }

    public FieldType Type { get; }

    public bool Nullable { get; }

    /// <summary>What it is called, as the heading of a column.</summary>
    public Localized Label => _declared.Label;

    /// <summary>What it means.</summary>
    public Localized Description { get; }

    /// <summary>What it means and, where its values are a closed list, what each of them is called.</summary>
    public Localized Explanation => ValueLabels is null ? Description : new(
        $"{Description.Zh}：{string.Join("，", ValueLabels.Select(v => $"{v.Key} {v.Value.Zh}"))}",
        $"{Description.En} Values: {string.Join(", ", ValueLabels.Select(v => $"`{v.Key}` {v.Value.En}"))}.");

    /// <summary>The name of its type in the dictionary.</summary>
    public string TypeName => Type switch
    {
        FieldType.Day => "date",
        FieldType.Instant => "date-time",
        FieldType.Flag => "boolean",
        FieldType.TextList => "text-list",
        FieldType.SourceLink or FieldType.PageLink or FieldType.GroupLink => "url",
        _ => Type.ToString().ToLowerInvariant(),
    };

    /// <summary>The ways to filter by it; none when it cannot be queried.</summary>
    public IReadOnlyList<Operator> Operators { get; }

    public string? Unit => _declared.Unit;

    /// <summary>The field that holds the unit of each value, where they have not all the same one.</summary>
    public string? UnitField => _declared.UnitField;

    /// <summary>The allowed values, where they are a closed list.</summary>
    public IReadOnlyList<string>? Values { get; }

    /// <summary>The least value that can be, if there is one.</summary>
    public decimal? Minimum => double.IsNaN(_declared.Minimum) ? null : (decimal)_declared.Minimum;

    /// <summary>The greatest value that can be, if there is one.</summary>
    public decimal? Maximum => double.IsNaN(_declared.Maximum) ? null : (decimal)_declared.Maximum;

    /// <summary>The form of the values, as a regular expression.</summary>
    public string? Pattern => _declared.Pattern;

    /// <summary>The field whose value this one is never above, where both have one.</summary>
    public string? NotAbove => _declared.NotAbove;

    /// <summary>The field that has a value exactly where this one has.</summary>
    public string? With => _declared.With;

    /// <summary>What each of them is called.</summary>
    public IReadOnlyDictionary<string, Localized>? ValueLabels { get; }

    /// <summary>The name of the closed list: that of the type which declares it, or of this row's type and this field.</summary>
    public string ValuesName { get; } = "";

    public string? Example => _declared.Example ?? Values?[0];

    public string? CodeField => _declared.CodeField;

    public bool OnRequest => _declared.OnRequest;

    /// <summary>Whether it may hold whole sentences of the page, and so names of those who signed them.</summary>
    public bool IsPassage => Name is "quote" or "sentence" or "text" or "detailZh" or "detailEn";

    /// <summary>Whether it names people who signed.</summary>
    public bool IsByline => _declared.Byline;

    /// <summary>Whether it says something of the page, as read or as given, and not of the record itself.</summary>
    public bool IsSaid => !_declared.About;

    /// <summary>Whether a value is read from the page, and so has a citation.</summary>
    public bool IsRead => IsSaid && !_declared.Given;

    /// <summary>Whether it holds the words round the value: no rule and no person says them.</summary>
    public bool IsContext => _declared.Context;

    /// <summary>Whether its words are found by search: they are the page's, not ours.</summary>
    public bool IsSearched => IsRead && Values is null && Type is FieldType.Text or FieldType.TextList;

    /// <summary>Whether it says the hedge of a number, whose labels are no names.</summary>
    public bool IsHedge => _declared.ValuesOf == typeof(Comparator);

    /// <summary>Whether it is an id or a link: of use to programs, in the way of people.</summary>
    public bool IsForMachines =>
        Type is FieldType.SourceLink or FieldType.PageLink or FieldType.GroupLink or FieldType.Absences
        || (!IsSaid && Name is "id" or "document" or "article" or "record");

    public bool IsQueryable =>
        _declared.Queryable && Type is not (FieldType.Absences or FieldType.Segments or FieldType.Boxes
        or FieldType.SourceLink or FieldType.PageLink or FieldType.GroupLink);

    public bool IsSortable => IsQueryable && Type != FieldType.TextList;

    /// <summary>Whether rows can be counted by its values.</summary>
    public bool IsFacetable => IsQueryable && _declared.Facetable && !OnRequest && Type is not (FieldType.Number or FieldType.Instant);

    /// <summary>A field that no row has, computed of many.</summary>
    internal static Field Computed(string name, FieldType type, bool nullable, Localized label, Localized description, string? unit = null) =>
        new(name, type, nullable, description, new(label.Zh, label.En) { Unit = unit });

    /// <summary>The fields of a row type, in the order they are written.</summary>
    public static IReadOnlyList<Field> Of(Type row) =>
    [
        .. row.GetProperties()
            .Select(p => (Property: p, Declared: p.GetCustomAttribute<FieldAttribute>()))
            .Where(p => p.Declared is not null)
            .OrderBy(p => p.Property.GetCustomAttribute<JsonPropertyOrderAttribute>()?.Order ?? 0)
            .Select(p => new Field(p.Property, p.Declared!)),
    ];

    private static FieldType TypeOf(PropertyInfo property)
    {
        var type = System.Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return FieldType.Text;
        if (type == typeof(decimal)) return FieldType.Number;
        if (type == typeof(int)) return FieldType.Integer;
        if (type == typeof(DateOnly)) return FieldType.Day;
        if (type == typeof(DateTimeOffset)) return FieldType.Instant;
        if (type == typeof(bool)) return FieldType.Flag;
        if (type == typeof(IReadOnlyList<string>)) return FieldType.TextList;
        if (type == typeof(IReadOnlyDictionary<string, string>)) return FieldType.Absences;
        if (type == typeof(IReadOnlyList<TextSegment>)) return FieldType.Segments;
        if (type == typeof(IReadOnlyList<PrintedBox>)) return FieldType.Boxes;
        throw new InvalidOperationException($"{property.DeclaringType}.{property.Name}: no field can be a {type}.");
    }
}
