using HaikouApi;
using HaikouApi.Extraction;

namespace Weather;

/// <summary>A service of one dataset more than HaikouApi has: what "Adding a dataset" in the docs says, done outside of it.</summary>
public static class Program
{
    public static readonly Registry Registry = new(
        [.. Registry.Default.Catalogue.All, WeatherReadings.Dataset],
        [.. Families.All, WeatherReader.Family],
        [typeof(Registry).Assembly, typeof(Program).Assembly]);

    public static Task<int> Main(string[] args) => HaikouApi.Program.RunAsync(args, Registry);
}
