using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Lists;

/// <summary><c>GET /v1/{dataset}</c> and <c>GET /v1/{dataset}/statistics</c>: the one list of all datasets, of its rows or of groups of them.</summary>
public sealed class ListEndpoint(Dataset dataset, IReadOnlyList<ListParameter> parameters, Databases databases, Totals totals, Exports exports)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = new ListRequest(dataset, RequestTarget.Query(context.Request), parameters);
        if (ListRequestValidator.Instance.Check(request) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        var format = request.One(ListParameter.Format) is { } name ? Formats.ByName(name) : Formats.Accepted(context.Request, Formats.All);
        if (format is null) return new ProblemResult(Problem.NotAcceptable(Formats.All.Select(f => f.MediaType)));
        var (query, fault) = ListQuery.From(request, format);
        if (query is null) return new ProblemResult(Problem.InvalidQuery([fault!]));
        if (format == Formats.Json) return new PageResult(databases, totals, query);
        var fileName = FileName.Disposition(request, format);
        var headings = new Headings(request.One(ListParameter.Headers) == "label" ? Languages.Of(context.Request) : null);
        IResult file = format == Formats.Xlsx
            ? new XlsxResult(databases, query, headings, fileName)
            : new StreamResult(databases, query, format, fileName,
                new(headings, request.One(ListParameter.Delimiter)?[0] ?? ',', ForExcel: request.One(ListParameter.Bom) == "true"));
        return query.Limit is null ? await exports.SendAsync(context, file) : file;
    }
}
