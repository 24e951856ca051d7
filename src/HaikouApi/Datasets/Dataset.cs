using HaikouApi.Web;

namespace HaikouApi.Datasets;

/// <summary>What the rows of a dataset are.</summary>
public enum DatasetKind
{
    /// <summary>Pages as they were received.</summary>
    Page,

    /// <summary>Articles printed on them.</summary>
    Article,

    /// <summary>Facts that a page says.</summary>
    Record,

    /// <summary>The printed words behind what is said.</summary>
    Citation,

    /// <summary>What the rules were not sure of.</summary>
    Warning,
}

/// <summary>
/// A dataset, declared once. List, item, filters, sorting, paging, CSV, catalogue, OpenAPI and ingest all follow from this.
/// </summary>
public sealed class Dataset
{
    private readonly Dictionary<string, Field> _byName;
    private readonly Dictionary<string, (Field Field, Operator Operator)> _filters;

    private Dataset(string slug, Type row, string about)
    {
        Slug = slug;
        RowType = row;
        Fields = Field.Of(row);
        _byName = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        _filters = Fields.SelectMany(f => f.Operators.Select(o => (Field: f, Operator: o)))
            .ToDictionary(f => f.Operator.ParameterFor(f.Field), StringComparer.Ordinal);
        Statistics = new(Fields);
        View = slug.Replace('-', '_');
        Description = new(about + "。", XmlDocs.SummaryOf(row));
    }

    /// <summary>The name in URLs, files and the catalogue: plural, kebab-case.</summary>
    public string Slug { get; }

    /// <summary>What its rows are: pages, articles, records read from them, or evidence.</summary>
    public DatasetKind Kind { get; private init; }

    public Type RowType { get; }

    /// <summary>The view in schema api.</summary>
    public string View { get; }

    /// <summary>The table in schema haikou that its records are added to; null when its rows are made by other datasets.</summary>
    public string? Table { get; private init; }

    public required Localized Title { get; init; }

    /// <summary>What a row is.</summary>
    public Localized Description { get; }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>How its rows can be grouped, and what can be computed of the groups.</summary>
    public Statistics Statistics { get; }

    /// <summary>The order when none is asked for, as <c>sort</c> would say it.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>Fields that together say what a record is about: two readings of one page with the same key are the same record.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>The fields by whose place a record is told from others, before all its others: its main value, and what it has where that is absent.</summary>
    public IReadOnlyList<string> Main { get; private init; } = [];

    /// <summary>All fields that are read: the main ones first, then the others as they are declared.</summary>
    public IEnumerable<Field> MainFields => Main.Select(name => _byName[name]).Union(Fields.Where(f => f is { IsRead: true, IsContext: false }));

    /// <summary>The field of the words round the value; null where it has none.</summary>
    public Field? Context => Fields.FirstOrDefault(f => f.IsContext);

    /// <summary>In a key: the place where the record is printed. For records that are nothing but what stands at a place.</summary>
    public const string Place = "@place";

    /// <summary>Whether its records are nothing but what stands at a place. Words round that place are then all that they can be found by.</summary>
    public bool IsByPlace => Key is [Place];

    /// <summary>Query parameters of a first question that has an answer, prefilled in Swagger UI.</summary>
    public IReadOnlyDictionary<string, string> Example { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether its rows are told apart by what they say and where: they have ids of their own, and not those of a page or an article.</summary>
    public bool IsKeyed => Kind is DatasetKind.Record or DatasetKind.Warning;

    /// <summary>Whether its rows are found by words.</summary>
    public bool IsSearched => Kind != DatasetKind.Warning;

    /// <summary>Whether rows say which fields are null and why, and carry citations.</summary>
    public bool IsCited => RowType.IsAssignableTo(typeof(CitedRow));

    /// <summary>
    /// Declares a dataset whose records are kept in <paramref name="table"/>. What a row is, <paramref name="about"/> says in Chinese and the row's summary in
    /// English.
    /// </summary>
    public static Dataset Of<TRow>(string slug, string? table, Localized title, string about, string sort, string[]? key = null, string[]? main = null,
        Dictionary<string, string>? example = null, DatasetKind kind = DatasetKind.Record)
        where TRow : Row =>
            new(slug, typeof(TRow), about)
            {
                Kind = kind,
                Table = table,
                Title = title,
                DefaultSort = sort,
                Key = key ?? [],
                Main = main ?? [],
                Example = example ?? []
            };

    /// <summary>
    /// The fields, of any dataset, whose evidence is not given out, as <c>articles.reporters</c>; null where bylines are given out. Of whole texts the words
    /// without line breaks do not show where a byline ends, so that they are withheld with the names.
    /// </summary>
    public IReadOnlyList<string>? Withheld { get; private set; }

    /// <summary>The fields of it whose evidence would name those who wrote.</summary>
    public IEnumerable<Field> NamingFields => Fields.Any(f => f.IsByline) ? Fields.Where(f => f.IsByline || f.OnRequest) : [];

    /// <summary>The same dataset without the evidence of some fields, given out as an owner who withholds bylines gives it out.</summary>
    public Dataset Without(IReadOnlyList<string> withheld)
    {
        var dataset = (Dataset)MemberwiseClone();
        dataset.Withheld = withheld;
        return dataset;
    }

    /// <summary>Whether an index keeps the values of the field in order.</summary>
    public bool SortedBy(Field field) => DefaultSort.Split(',').Any(key => key.TrimStart('-') == field.Name);

    public Field? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>Every parameter that filters: <c>district</c>, <c>amountMaxYuan.gte</c>…</summary>
    public IEnumerable<string> FilterNames => _filters.Keys;

    /// <summary>The field and operator that a query parameter names.</summary>
    public (Field Field, Operator Operator)? Filter(string parameter) => _filters.TryGetValue(parameter, out var filter) ? filter : null;
}
