using HaikouApi.Access;
using HaikouApi.Caching;
using HaikouApi.CommandLine;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Reviews;
using HaikouApi.Documents.Storing;
using HaikouApi.Documents.Submissions;
using HaikouApi.Lists;
using HaikouApi.Lists.Changes;
using HaikouApi.OpenApi;
using HaikouApi.Packaging;
using HaikouApi.Search;
using HaikouApi.Site;
using HaikouApi.Site.Frame;
using HaikouApi.Web;
using HaikouApi.Web.Hosting;
using HaikouApi.Web.RawAddresses;

namespace HaikouApi;

/// <summary>The table of contents: without a verb the service serves, and this is all that it does; verbs are in <see cref="Commands"/>.</summary>
public sealed class Program
{
    private Program() { }

    public static Task<int> Main(string[] args) => RunAsync(args, Registry.Default);

    /// <summary>Runs a service of other datasets than ours, or of more.</summary>
    public static Task<int> RunAsync(string[] args, Registry registry) => Commands.RunAsync(args, registry, ServeAsync);

    private static async Task ServeAsync(string[] args, Registry all)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var imprint = Imprint.Of(builder.Configuration);
        var registry = all.On(imprint);
        await using var postgres = await Postgres.FindAsync(builder.Configuration);

        builder.WebHost.ConfigureKestrel(Server.Limits);
        builder.WebHost.UseUrls(Server.Addresses(builder.Configuration));
        builder.Services.AddSingleton(postgres);
        var databases = new Databases(postgres.ConnectionString, builder.Configuration.GetConnectionString("HaikouReaders"),
            TimeSpan.FromSeconds(builder.Configuration.GetValue("Haikou:ReplicaLagSeconds", 1.0)));
        builder.Services.AddSingleton(databases);
        builder.Services.AddSingleton(registry).AddSingleton(registry.Catalogue).AddSingleton(registry.Extractor).AddSingleton<DocumentReader>()
            .AddSingleton(registry.ShippedPages);
        builder.Services.AddSingleton(registry.SearchEntries).AddSingleton<SearchParameters>().AddSingleton<Ingestor>();
        builder.Services.AddSingleton<Keys>().AddSingleton<Intake>().AddSingleton<Exports>();
        KeyAuthentication.Add(builder.Services);
        builder.Services.AddSingleton(new AnswerCache(builder.Configuration.GetValue("Haikou:AnswerBytes", 32L << 20), databases.Reader));
        builder.Services.AddSingleton<Draining>().AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddHostedService<Startup>();
        builder.Services.AddHostedService<ReadServerWatch>().AddHostedService<DataVersionListener>();
        builder.Services.AddHostNames();
        builder.Services.AddCompression();
        builder.Services.AddCors(Cors.AllowReaders);
        builder.Services.AddExceptionHandler<Failures>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.AddSingleton(imprint);
        builder.Services.AddSwagger(registry.Catalogue);
        builder.AddTelemetry();

        var app = builder.Build();

        // Before anything that answers, kept answers included: these hold for every answer.
        app.UseRawAddresses();
        app.UseAddressesWithoutTrackers();
        app.UseTrustedProxies();
        app.UsePublicAddress();
        app.UseStandardHeaders();
        app.UseMetrics();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(answer => Errors.IsForPerson(answer.HttpContext.Request)
            ? Errors.DescribeAsync(answer.HttpContext)
            : Failures.Describe(answer, path => DatasetEndpoints.NothingAt(path, registry.Catalogue)));
        app.UseHostNames();
        app.UseCors();
        app.UseClientLimit();

        app.UseReadyAnswers();
        app.UseRequestScope();
        app.UseResponseCompression();
        app.UseStrictAddresses();
        app.UseHead();
        app.UseByteRanges();
        app.UseRouting();
        app.UseOtherServers();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapDatasets();
        app.MapCatalogue();
        app.MapExport();
        app.MapCsvw();
        app.MapDcat();
        app.MapSearch();
        app.MapChanges();
        app.MapDocumentText();
        app.MapOriginals();
        app.MapSubmissions();
        app.MapReviews();
        app.MapWithdrawals();
        app.MapProblems();
        app.MapHealth();
        app.MapSite();
        app.MapWellKnown();
        app.MapSwagger(Assets.PathOf);

        app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app.Urls));
        await postgres.WhileThereAsync(stopping => ((IHost)app).RunAsync(stopping));
    }
}
