using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction;

/// <summary>Why a field has no value.</summary>
public enum Absence
{
    /// <summary>The text does not say.</summary>
    NotReported,

    /// <summary>The question does not arise for this record.</summary>
    NotApplicable,

    /// <summary>The text is cut or garbled there.</summary>
    Illegible,

    /// <summary>Words that may say it stand in the article, and no rule was sure of them.</summary>
    NotRead,
}

/// <summary>
/// What a record says in one field, and where that is printed. <paramref name="Content"/> is a <see cref="string"/>, <see cref="decimal"/>,
/// <see cref="DateOnly"/>, <see cref="bool"/> or a list of strings; null when there is none, and then <paramref name="Absence"/> says why.
/// </summary>
public sealed record Value(object? Content, Evidence? Evidence, Absence? Absence);

/// <summary>One record read from a page: which dataset it belongs to, which rule read it, where it is printed, and its fields.</summary>
public sealed class Record(string dataset, string rule, int article, Evidence quote)
{
    private readonly FieldList _fields = new();

    /// <summary>The slug of the dataset.</summary>
    public string Dataset { get; } = dataset;

    /// <summary>The name of the rule that read it.</summary>
    public string Rule { get; } = rule;

    /// <summary>The index of the article in <see cref="Page.Articles"/>.</summary>
    public int Article { get; } = article;

    /// <summary>The words that support the record as a whole.</summary>
    public Evidence Quote { get; } = quote;

    /// <summary>The fields that are settled, by name. A field that is not here is not reported.</summary>
    public IReadOnlyDictionary<string, Value> Fields => _fields;

    /// <summary>Settles a field with what the text says; a null <paramref name="content"/> leaves it not reported.</summary>
    public Record Set(string field, object? content, Evidence? evidence)
    {
        if (content is not null)
        {
            _fields[field] = new(content, evidence ?? throw new ArgumentNullException(nameof(evidence), $"{Dataset}.{field} has a value and no evidence."),
                null);
        }

        return this;
    }

    /// <summary>Settles that a field has no value, and why.</summary>
    public Record Without(string field, Absence absence)
    {
        _fields[field] = new(null, null, absence);
        return this;
    }
}
