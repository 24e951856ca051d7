using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Readme;

/// <summary>
/// The curl lines of the README, in both languages, and of docs, run by a shell as a reader would, and compared with the answers printed under them.
/// </summary>
[Collection(ReadsOnly.Name)]
public sealed partial class RecipeTests(HaikouService service)
{
    private const string Printed = "http://127.0.0.1:5080";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private static readonly IReadOnlyList<string> Texts =
        [Repository.File("README.md"), Repository.File("README.zh-CN.md"), .. Directory.GetFiles(Repository.File("docs"), "*.md")];

    [Fact]
    public async Task Every_recipe_gives_the_answer_printed_under_it()
    {
        var recipes = 0;
        foreach (var file in Texts)
        {
            var text = await File.ReadAllTextAsync(file);
            foreach (Match recipe in Recipe().Matches(text).Reverse())
            {
                recipes++;
                var answer = (await RunAsync(recipe.Groups["command"].Value)).ReplaceLineEndings("\n");
                if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_README") == "1")
                    text = text.Remove(recipe.Groups["answer"].Index, recipe.Groups["answer"].Length).Insert(recipe.Groups["answer"].Index, answer);
                else
                    Assert.Equal(recipe.Groups["answer"].Value, answer);
            }

            if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_README") == "1") await File.WriteAllTextAsync(file, text);
        }

        Assert.True(recipes >= 13, $"only {recipes} recipes");
    }

    [RscriptTheory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_recipe_for_R_gives_the_means_that_the_service_computes(string file)
    {
        var recipe = OfR().Match(await File.ReadAllTextAsync(Repository.File(file))).Groups["code"].Value;
        var means = (await RunAsync("Rscript", "-e", recipe)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(row => (row[1], Math.Round(decimal.Parse(row[2], Plain), 3)));
        var statistics = await service.RowsAsync("/v1/air-quality-readings/statistics?by=pollutant&of=value&value.absent=false");
        Assert.Equal(statistics.Select(g => (g.GetProperty("pollutant").GetString()!, Math.Round(g.GetProperty("value.mean").GetDecimal(), 3))).Order(),
            means.Order());
    }

    [Fact]
    public void Every_file_that_is_linked_to_is_there() => Assert.All(Texts, file => Assert.All(
        Link().Matches(File.ReadAllText(file)),
            link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, link.Groups["path"].Value)), $"{file}: {link.Groups["path"].Value}")));

    private Task<string> RunAsync(string command) => RunAsync("bash", "-c", command);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var here = service.Address.ToString().TrimEnd('/');
        var command = string.Join(' ', arguments);
        var start = new ProcessStartInfo(program, arguments.Select(a => a.Replace(Printed, here, StringComparison.Ordinal))) { RedirectStandardOutput = true };
        start.Environment["no_proxy"] = "127.0.0.1";
        using var shell = Process.Start(start)!;
        var answer = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{command} ended with {shell.ExitCode}");
        return RequestId().Replace(answer.Replace(here, Printed, StringComparison.Ordinal), "\"requestId\": \"0HNQAG1K7D3M2:00000001\"");
    }

    /// <summary>Another one at every run.</summary>
    [GeneratedRegex("\"requestId\": \"[^\"]+\"")]
    private static partial Regex RequestId();

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```r\n(?<code>[^`]+)```")]
    private static partial Regex OfR();

    [GeneratedRegex(@"```sh\n(?<command>curl [^\n]+)\n```\n\n```(?:json|csv)\n(?<answer>[^`]*)```")]
    private static partial Regex Recipe();
}
