using System.Diagnostics;
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

    [Fact]
    public void Every_file_that_is_linked_to_is_there() => Assert.All(Texts, file => Assert.All(
        Link().Matches(File.ReadAllText(file)),
            link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, link.Groups["path"].Value)), $"{file}: {link.Groups["path"].Value}")));

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

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```sh\n(?<command>curl [^\n]+)\n```\n\n```(?:json|csv)\n(?<answer>[^`]*)```")]
    private static partial Regex Recipe();
}
