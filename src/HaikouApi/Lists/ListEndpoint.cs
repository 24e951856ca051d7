using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Lists.Output;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Lists;

/// <summary><c>GET /v1/{dataset}</c>: the one list of all datasets.</summary>
public sealed class ListEndpoint(Dataset dataset, Databases databases, Totals totals, Exports exports)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = new ListRequest(dataset, RequestTarget.Query(context.Request), ListParameter.Of(dataset));
        if (ListRequestValidator.Instance.Check(request) is { Count: > 0 } faults) return new ProblemResult(Problem.InvalidQuery(faults));
        var format = request.One(ListParameter.Format) is { } name ? Formats.ByName(name) : Formats.Accepted(context.Request, Formats.All);
        if (format is null) return new ProblemResult(Problem.NotAcceptable(Formats.All.Select(f => f.MediaType)));
        var (query, fault) = ListQuery.From(request, format);
        if (query is null) return new ProblemResult(Problem.InvalidQuery([fault!]));
        if (format == Formats.Json) return new PageResult(databases, totals, query);
        var fileName = FileName.Disposition(request, format);
        IResult file = format == Formats.Xlsx
            ? new XlsxResult(databases, query, fileName)
            : new StreamResult(databases, query, format, fileName, forExcel: request.One(ListParameter.Bom) == "true");
        return query.Limit is null ? await exports.SendAsync(context, file) : file;
    }
}
