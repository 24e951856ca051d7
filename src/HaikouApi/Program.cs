using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Http;
using HaikouApi.OpenApi;
using HaikouApi.Press;

var builder = WebApplication.CreateBuilder(args);
await using var postgres = await Postgres.FindAsync(builder.Configuration);

builder.WebHost.ConfigureKestrel(Server.Limits);
builder.WebHost.UseUrls(Server.Addresses(builder.Configuration));
builder.Services.AddSingleton(postgres);
builder.Services.AddSingleton(new Databases(postgres.ConnectionString));
builder.Services.AddHostedService<Startup>();
builder.Services.AddCors(Cors.AllowReaders);
builder.Services.AddExceptionHandler<Failures>();
builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
builder.Services.AddSwagger();

var app = builder.Build();

app.UseExceptionHandler(_ => { });
app.UseStatusCodePages(Failures.Describe);
app.UseStrictAddresses();
app.UseHead();
app.UseRouting();
app.UseCors();

app.MapDatasets();
app.MapCatalogue();
app.MapDocumentText();
app.MapProblems();
app.MapHealth();
app.MapHome();
app.MapSwagger();

app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app.Urls));
await app.RunAsync();
return 0;

public partial class Program;
