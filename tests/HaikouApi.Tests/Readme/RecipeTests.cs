using System.Diagnostics;
using System.Text.RegularExpressions;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Readme;

/// <summary>The README's curl lines, run by a shell as a reader would, and compared with the answers printed under them.</summary>
[Collection(ReadsOnly.Name)]
public sealed partial class RecipeTests(HaikouService service)
{
    private const string Printed = "http://127.0.0.1:5080";

    private static readonly string Readme = Repository.File("README.md");

    [Fact]
    public async Task Every_recipe_gives_the_answer_printed_under_it()
    {
        var text = await File.ReadAllTextAsync(Readme);
        var recipes = Recipe().Matches(text);
        Assert.True(recipes.Count >= 11, $"only {recipes.Count} recipes");
        foreach (Match recipe in recipes.Reverse())
        {
            var answer = (await RunAsync(recipe.Groups["command"].Value)).ReplaceLineEndings("\n");
            if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_README") == "1")
                text = text.Remove(recipe.Groups["answer"].Index, recipe.Groups["answer"].Length).Insert(recipe.Groups["answer"].Index, answer);
            else
                Assert.Equal(recipe.Groups["answer"].Value, answer);
        }

        if (Environment.GetEnvironmentVariable("HAIKOU_UPDATE_README") == "1") await File.WriteAllTextAsync(Readme, text);
    }

    private async Task<string> RunAsync(string command)
    {
        var here = service.Address.ToString().TrimEnd('/');
        var start = new ProcessStartInfo("bash", ["-c", command.Replace(Printed, here, StringComparison.Ordinal)]) { RedirectStandardOutput = true };
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

    [GeneratedRegex(@"```sh\n(?<command>curl [^\n]+)\n```\n\n```(?:json|csv)\n(?<answer>[^`]*)```")]
    private static partial Regex Recipe();
}
