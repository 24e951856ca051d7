using System.Globalization;
using HaikouApi.Datasets;
using HaikouApi.Lists.FullText;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Lists.Sql;

/// <summary>What a row must be to be asked for, as conditions of a statement: columns by their declared names, values as parameters.</summary>
internal sealed class Conditions(Dataset dataset)
{
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <summary>The parameters of the statement, in the order of their numbers.</summary>
    public IReadOnlyList<NpgsqlParameter> Parameters => _parameters;

    /// <summary>All that a query asks of a row; empty where it asks nothing.</summary>
    public string Of(ListQuery query)
    {
        IEnumerable<string> any = query.Alternatives.Count > 0 ? [$"({string.Join(" or ", query.Alternatives.Select(Of))})"] : [];
        IEnumerable<string> then = query.AsOf is { } instant ? [HeldAt(Add(instant, NpgsqlDbType.TimestampTz))] : [];
        return string.Join(" and ", [.. query.Filters.Select(Of), .. any, .. then]);
    }

    public string Add(object value, NpgsqlDbType type)
    {
        _parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
    }

    private static string HeldAt(string instant) => $"r.recorded_at <= {instant} and (r.superseded_at is null or r.superseded_at > {instant})";

    private string Of(Filter filter)
    {
        if (filter.Operator == Operator.FullText) return HasWords([.. filter.Values.Cast<string>()]);
        if (filter.Values[0] is DaySpan) return Spans(filter);
        if (filter.ByCode is { } byCode)
        {
            return $"({Of(filter with { ByCode = null })} {(filter.Operator == Operator.Not ? "and" : "or")} {Of(byCode)})";
        }

        if (filter.Column == "id" && filter.Operator == Operator.AnyOf && dataset.Kind == DatasetKind.Citation)
        {
            return HasId([.. filter.Values.Cast<string>()], $"r.id = any({Add(ArrayOf(filter), NpgsqlDbType.Text | NpgsqlDbType.Array)})");
        }

        var column = $"r.{filter.Column}";
        var type = filter.Operator == Operator.Absent ? NpgsqlDbType.Boolean : TypeOf(filter.Type);

        // One value as such: only then can an index on this and the sort keys give the order too.
        if (filter.Operator == Operator.AnyOf && filter.Values.Count == 1) return $"{column} = {Add(filter.Values[0], type)}";
        if (filter.Operator.TakesList) return filter.Operator.Condition(column, Add(ArrayOf(filter), type | NpgsqlDbType.Array));
        var isPattern = filter.Operator == Operator.Contains || filter.Operator == Operator.ItemContains;
        return filter.Operator.Condition(column, Add(isPattern ? SearchText.Pattern((string)filter.Values[0]) : filter.Values[0], type));
    }

    /// <summary>Citations have no column for their ids: they are looked up by a mark that the ids have.</summary>
    public string HasId(string[] ids, string condition) => dataset.Kind == DatasetKind.Citation
        ? $"r.marks && api.citation_marks({Add(ids, NpgsqlDbType.Text | NpgsqlDbType.Array)}) and {condition}" : condition;

    private string HasWords(IReadOnlyList<string> words)
    {
        if (dataset.Kind is DatasetKind.Page or DatasetKind.Citation) return string.Join(" and ", words.Select(IsOnPage).Concat(IsQuoted(words)));
        return $"r.id in (select e.id from api.search_entries e where e.dataset = '{dataset.Slug}' and {new WordMatch(words, Add).Entry})";
    }

    /// <summary>A page has a word in any of its sections.</summary>
    private string IsOnPage(string word) =>
        $"r.{(dataset.Kind == DatasetKind.Page ? "id" : "document")} in (select e.document from api.search_sections e where "
            + $"{new WordMatch([word], Add).Section})";

    /// <summary>And of what is quoted from such a page, the quotes that have all words.</summary>
    private IEnumerable<string> IsQuoted(IReadOnlyList<string> words) =>
        dataset.Kind == DatasetKind.Citation ? [$"r.quote ~ all ({Add(SearchText.Expressions(words), NpgsqlDbType.Text | NpgsqlDbType.Array)})"] : [];

    /// <summary>Days in any of several spans: as bounds, so that an index on the column serves them.</summary>
    private string Spans(Filter filter)
    {
        var column = $"r.{filter.Column}";
        var any = string.Join(" or ", filter.Values.Cast<DaySpan>().Select(
            s => $"{column} between {Add(s.First, NpgsqlDbType.Date)} and {Add(s.Last, NpgsqlDbType.Date)}"));
        return filter.Operator == Operator.Not ? $"({column} is null or not ({any}))" : $"({any})";
    }

    private static Array ArrayOf(Filter filter) => filter.Type switch
    {
        FieldType.Number => filter.Values.Cast<decimal>().ToArray(),
        FieldType.Integer => filter.Values.Cast<int>().ToArray(),
        FieldType.Day => filter.Values.Cast<DateOnly>().ToArray(),
        FieldType.Instant => filter.Values.Cast<DateTimeOffset>().ToArray(),
        FieldType.Flag => filter.Values.Cast<bool>().ToArray(),
        _ => filter.Values.Cast<string>().ToArray(),
    };

    public static NpgsqlDbType TypeOf(FieldType type) => type switch
    {
        FieldType.Number => NpgsqlDbType.Numeric,
        FieldType.Integer => NpgsqlDbType.Integer,
        FieldType.Day => NpgsqlDbType.Date,
        FieldType.Instant => NpgsqlDbType.TimestampTz,
        FieldType.Flag => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Text,
    };
}
