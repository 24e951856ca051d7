using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Site.Facts;
using HaikouApi.Site.Frame;
using HaikouApi.Site.Reader;
using HaikouApi.Web;
using RazorSlices;

namespace HaikouApi.Site.Tables;

/// <summary><c>GET /{dataset}</c>: the list of the API as a table, and <c>GET /embed/{dataset}</c>: its chart alone.</summary>
internal static class ListEndpoints
{
    public static void MapLists(this IEndpointRouteBuilder app)
    {
        foreach (var dataset in app.ServiceProvider.GetRequiredService<Catalogue>().All)
        {
            var endpoint = new Endpoint(dataset, app.ServiceProvider);
            app.MapGet($"/{dataset.Slug}", endpoint.ListAsync).ExcludeFromDescription();
            app.MapGet($"/embed/{dataset.Slug}", endpoint.EmbedAsync).ExcludeFromDescription();
        }
    }

    private sealed class Endpoint(Dataset dataset, IServiceProvider services)
    {
        private readonly Databases _databases = services.GetRequiredService<Databases>();
        private readonly Catalogue _catalogue = services.GetRequiredService<Catalogue>();
        private readonly Imprint _imprint = services.GetRequiredService<Imprint>();

        public Task ListAsync(HttpContext context)
        {
            if (HtmlAnswer.IsTaken(context.Request))
            {
                return AnswerAsync(context, async (snapshot, visit, question, query) => ListPage.Create(await ModelAsync(snapshot, visit, question, query)));
            }

            context.Response.Redirect($"{context.Request.PathBase}/v1/{dataset.Slug}{context.Request.QueryString}");
            return Task.CompletedTask;
        }

        public Task EmbedAsync(HttpContext context) => AnswerAsync(context, async (snapshot, visit, question, query) =>
        {
            var page = await snapshot.PageAsync(query with { Limit = 1 });
            return EmbedPage.Create(new(visit, dataset.Title.In(visit.Language), await ChartModel.OfAsync(question, page, visit, snapshot)));
        });

        /// <summary>Reads what is asked as the API reads it, and answers with a page that is made of it.</summary>
        private async Task AnswerAsync(HttpContext context, Func<Snapshot, Visit, Question, ListQuery, Task<RazorSlice>> make)
        {
            var visit = new Visit(context.Request, _imprint);
            var parameters = RequestTarget.Query(context.Request);
            var request = new ListRequest(dataset, [.. parameters.Where(p => p.Name is not ("facets" or "format" or "delimiter" or "headers"))],
                ListParameter.All);
            var faults = ListRequestValidator.Instance.Check(request);
            var (query, fault) = faults.Count > 0 ? (null, null) : ListQuery.From(request, Formats.Json);
            if (query is null)
            {
                await Errors.RefuseAsync(context, visit, fault is null ? Problem.InvalidQuery(faults) : Problem.InvalidQuery(fault));
                return;
            }

            var facets = FaceOf.Dataset(dataset).Facets.Select(name => dataset[name]).OfType<Field>().Where(f => f.IsFacetable);
            await using var snapshot = await Snapshot.OpenAsync(_databases, context.RequestAborted);
            var asked = query with { Fields = [.. dataset.Fields.Where(f => !f.OnRequest)], WithCitations = true, Facets = [.. facets] };
            await HtmlAnswer.SendAsync(context, await make(snapshot, visit, new(visit, dataset, parameters), asked), snapshot.Version);
        }

        private async Task<ListModel> ModelAsync(Snapshot snapshot, Visit visit, Question question, ListQuery query)
        {
            var page = await snapshot.PageAsync(query);
            var state = (await snapshot.StatesAsync([dataset]))[dataset.Slug];
            var names = await NamesAsync(snapshot, visit, question);
            var conditions = question.Conditions((field, value) => field.Name is "document" ? names.GetValueOrDefault(value) : null).ToList();
            var dropped = new List<Dropped>();
            foreach (var condition in page.Total == 0 ? conditions : [])
            {
                var without = new ListRequest(dataset, [.. condition.Without.Where(p => p.Name != "facets")], ListParameter.All);
                dropped.Add(new(condition, await snapshot.CountAsync(ListQuery.From(without, Formats.Json).Query!)));
            }

            var other = visit.Say("En", "Zh"); // what is told in both languages is shown in the reader's
            var columns = question.Fields.Any() ? question.Fields
                : FaceOf.Dataset(dataset).Columns.Where(name => !name.EndsWith(other, StringComparison.Ordinal));
            return new(visit, question, state, page, [.. columns.Select(name => dataset[name]).OfType<Field>()])
            {
                Conditions = conditions,
                Dropped = dropped,
                Chart = await ChartModel.OfAsync(question, page, visit, snapshot),
                Names = await TitlesAsync(snapshot, page.Facts),
            };
        }

        /// <summary>What those of the rows are called that are pages without a title.</summary>
        private static async Task<IReadOnlyDictionary<string, string>> TitlesAsync(Snapshot snapshot, IReadOnlyList<Fact> facts)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var page in facts.Where(f => f.Dataset.Kind == DatasetKind.Page && f.Text("title") is null).Take(ListParameter.DefaultLimit))
            {
                names[page.Id] = await PageName.OfAsync(snapshot, page);
            }

            return names;
        }

        /// <summary>The names of the pages that a condition names by their ids.</summary>
        private async Task<IReadOnlyDictionary<string, string>> NamesAsync(Snapshot snapshot, Visit visit, Question question)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var id in question.Asked.Where(p => p.Name == "document").SelectMany(p => FieldValue.Split(p.Value)).Take(5))
            {
                if (await snapshot.FindAsync(_catalogue.Pages, id) is not { } page) continue;
                names[id] = (page.Day("publishedOn") ?? page.Day("datelineOn")) is { } day
                    ? Say.Day(day, visit.Language) : await PageName.OfAsync(snapshot, page);
            }

            return names;
        }
    }
}

/// <summary>A chart alone, to be framed.</summary>
public sealed record EmbedModel(Visit Visit, string Title, ChartModel? Chart);
