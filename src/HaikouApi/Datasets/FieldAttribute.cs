using HaikouApi.Web;

namespace HaikouApi.Datasets;

/// <summary>
/// Declares what the type and the XML summary of a row's property cannot say. The property's name gives the JSON key, the query parameter,
/// the CSV header and, in snake case, the column; its summary is the English description. A closed list of values is declared by <see cref="ValueAttribute"/>.
/// </summary>
/// <param name="zh">What the field is called in Chinese: a heading, not a sentence.</param>
/// <param name="en">What it is called in English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string zh, string en) : Attribute
{
    /// <summary>What the field is called.</summary>
    public Localized Label { get; } = new(zh, en);

    /// <summary>The description in Chinese, where the label does not say it all.</summary>
    public string? Zh { get; init; }

    /// <summary>The unit of the values: a UCUM code or an ISO 4217 currency.</summary>
    public string? Unit { get; init; }

    /// <summary>The field that holds the unit of each value, where they have not all the same one.</summary>
    public string? UnitField { get; init; }

    /// <summary>The type that declares the allowed values, where several fields share one closed list.</summary>
    public Type? ValuesOf { get; init; }

    /// <summary>The least value that can be; none when it is no number.</summary>
    public double Minimum { get; init; } = double.NaN;

    /// <summary>The greatest value that can be; none when it is no number.</summary>
    public double Maximum { get; init; } = double.NaN;

    /// <summary>The form of the values, as a regular expression.</summary>
    public string? Pattern { get; init; }

    /// <summary>The field whose value this one is never above, where both have one.</summary>
    public string? NotAbove { get; init; }

    /// <summary>The field that has a value exactly where this one has.</summary>
    public string? With { get; init; }

    /// <summary>A real value, shown in the documentation.</summary>
    public string? Example { get; init; }

    /// <summary>The field that holds the GB/T 2260 code of this place; a filter on this field then accepts codes too.</summary>
    public string? CodeField { get; init; }

    /// <summary>Whether lists leave the field out unless <c>fields</c> names it.</summary>
    public bool OnRequest { get; init; }

    /// <summary>Whether the field can be filtered and sorted by.</summary>
    public bool Queryable { get; init; } = true;

    /// <summary>Whether rows can be counted by its values; not where every row has a value of its own.</summary>
    public bool Facetable { get; init; } = true;

    /// <summary>Whether the field is about the record and not read from the page: no citation belongs to it.</summary>
    public bool About { get; init; }

    /// <summary>Whether the field holds the words round the value: found by where the value is printed, and said by no rule and no person.</summary>
    public bool Context { get; init; }

    /// <summary>Whether the field is a link to the printed characters, made when the row is written.</summary>
    public bool SourceLink { get; init; }

    /// <summary>Whether the field is a link to the record on the page for people, made when the row is written.</summary>
    public bool PageLink { get; init; }

    /// <summary>Whether it names people who signed: given out only where the owner of the service does not withhold bylines.</summary>
    public bool Byline { get; init; }

    /// <summary>Whether the field is said by whoever submitted the page, and not read from it: no citation belongs to it.</summary>
    public bool Given { get; init; }
}
