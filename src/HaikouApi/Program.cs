using HaikouApi.Caching;
using HaikouApi.CommandLine;
using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Http;
using HaikouApi.Ingest;
using HaikouApi.OpenApi;
using HaikouApi.Press;
using HaikouApi.Search;

return await Commands.RunAsync(args, ServeAsync);

static async Task ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    await using var postgres = await Postgres.FindAsync(builder.Configuration);

    builder.WebHost.ConfigureKestrel(Server.Limits);
    builder.WebHost.UseUrls(Server.Addresses(builder.Configuration));
    builder.Services.AddSingleton(postgres);
    builder.Services.AddSingleton(new Databases(postgres.ConnectionString));
    builder.Services.AddSingleton<Ingestor>();
    builder.Services.AddSingleton<Keys>();
    builder.Services.AddSingleton(new AnswerCache(builder.Configuration.GetValue("Haikou:AnswerBytes", 64L << 20)));
    builder.Services.AddSingleton<Draining>().AddHostedService(services => services.GetRequiredService<Draining>());
    builder.Services.AddHostedService<Startup>();
    builder.Services.AddHostedService<DataVersionListener>();
    builder.Services.AddResponseCompression(Compression.Offer);
    builder.Services.AddCors(Cors.AllowReaders);
    builder.Services.AddRateLimiter(RequestLimits.OfDoors);
    builder.Services.AddExceptionHandler<Failures>();
    builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    builder.Services.AddSwagger();
    builder.AddTelemetry();

    var app = builder.Build();

    // Before anything that answers, kept answers included: these hold for every answer.
    app.UseRawAddresses();
    app.UseTrustedProxies();
    app.UseStandardHeaders();
    app.UseMetrics();
    app.UseExceptionHandler(_ => { });
    app.UseStatusCodePages(Failures.Describe);
    app.UseCors();
    app.UseClientLimit();

    app.UseReadyAnswers();
    app.UseRequestScope();
    app.UseResponseCompression();
    app.UseStrictAddresses();
    app.UseHead();
    app.UseRouting();
    app.UseRateLimiter();

    app.MapDatasets();
    app.MapCatalogue();
    app.MapSearch();
    app.MapDocumentText();
    app.MapSubmissions();
    app.MapProblems();
    app.MapHealth();
    app.MapHome();
    app.MapSwagger();

    app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app.Urls));
    await app.RunAsync();
}

public partial class Program;
