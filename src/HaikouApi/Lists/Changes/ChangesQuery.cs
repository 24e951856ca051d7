using System.Globalization;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Web;

namespace HaikouApi.Lists.Changes;

/// <summary>What of the changes is asked for, typed.</summary>
/// <param name="Format">How it is answered.</param>
/// <param name="Since">What was seen last; null for the beginning.</param>
public sealed record ChangesQuery(Format Format, int Limit, Cursor? Since)
{
    public static readonly Format Atom = new("atom", "application/atom+xml", Streams: true);

    public static readonly IReadOnlyList<Format> Formats = [Web.Formats.Json, Web.Formats.NdJson, Atom];

    public static readonly ListParameter SinceParameter = new("since", new(
        "上一次所得的 page.nextCursor；不给则从头开始。",
        "`page.nextCursor` of the answer before; without it, from the beginning (with `format=atom`, the newest)."));

    public static readonly ListParameter LimitParameter =
        new(ListParameter.Limit.Name, new("至多几条，1 至 1000，默认 100。", "The most changes, 1 to 1000; 100 when absent."));

    public static readonly ListParameter FormatParameter = new(ListParameter.Format.Name, ListParameter.Format.Description, [.. Formats.Select(f => f.Name)]);

    public static readonly IReadOnlyList<ListParameter> Parameters =
        [SinceParameter, LimitParameter, FormatParameter, ListParameter.Lang, ListParameter.Pretty];

    private const int DefaultLimit = 100;

    /// <summary>A change by its place in the order: version, page, dataset, id.</summary>
    private static readonly IReadOnlyList<FieldType> Order = [FieldType.Number, FieldType.Text, FieldType.Text, FieldType.Text];

    /// <summary>Reads a request, or says what is wrong with it. A cursor belongs to one database: another's says nothing of this one.</summary>
    public static (ChangesQuery? Query, Problem? Problem) From(HttpRequest request, DataVersion version)
    {
        var asked = new AskedQuery(RequestTarget.Query(request), Parameters);
        if (PlainQueryValidator.FaultsOf(asked, []) is { Count: > 0 } faults) return (null, Problem.InvalidQuery(faults));
        var format = asked.One(FormatParameter) is { } name ? Formats.First(f => f.Name == name) : Web.Formats.Accepted(request, Formats);
        if (format is null) return (null, Problem.NotAcceptable(Formats.Select(f => f.MediaType)));
        var limit = asked.One(LimitParameter) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultLimit;
        if (asked.One(SinceParameter) is not { } since) return (new(format, limit, null), null);
        return Cursor.TryParse(since, Question(version), Order, out var cursor) ? (new(format, limit, cursor), null)
            : (null, Problem.InvalidQuery(InvalidCursor));
    }

    /// <summary>The cursor after a change.</summary>
    public static string CursorAt(DataVersion version, long number, string document, string dataset, string id) =>
        new Cursor([number.ToString(CultureInfo.InvariantCulture), document, dataset, id]).ToText(Question(version));

    internal static string Question(DataVersion version) => $"changes\n{version.Epoch}\n";

    private static readonly Fault InvalidCursor = new("query", "since", "invalid-cursor",
        new("since 无效，或属于恢复之前的数据；请用上一次的 page.nextCursor，或不给 since 从头开始。",
            "since is no cursor of these data: use page.nextCursor of the answer before or, where the data were restored since, begin anew without it."));
}
