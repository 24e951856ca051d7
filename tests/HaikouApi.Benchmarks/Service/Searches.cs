using System.Diagnostics;
using System.Text.Json;
using HaikouApi.Lists.FullText;

namespace HaikouApi.Benchmarks.Service;

/// <summary>The newest 20 articles with a word, for words of one to six characters, rare and frequent; and that they are those that LIKE finds.</summary>
internal static class Searches
{
    private const int LongestWord = 6;

    public static async Task MeasureAsync(BenchmarkDatabase database, Report report)
    {
        using var service = await Instance.ServiceAsync(database.ConnectionString, answerBytes: 0);
        using var http = new HttpClient { BaseAddress = new Uri(service.Url) };
        var (differ, words) = (0, await WordsAsync(database));
        var (ours, like) = (new List<double>(), new List<double>());
        foreach (var word in words)
        {
            await FindAsync(http, word);
            ours.AddRange([await FindAsync(http, word), await FindAsync(http, word), await FindAsync(http, word)]);
            var watch = Stopwatch.StartNew();
            var expected = await database.ScalarAsync<long>(
                $"select count(*) from api.search_entries where dataset = 'articles' and folded like '{SearchText.Pattern(SearchText.Fold(word))}'");
            like.Add(watch.Elapsed.TotalMilliseconds);
            var found = JsonDocument.Parse(await http.GetStringAsync(
                new Uri($"/v1/search?q={word}&dataset=articles&facets=dataset&limit=1", UriKind.Relative))).RootElement;
            if (found.GetProperty("page").GetProperty("total").GetInt64() != expected) differ++;
        }

        report.Limit($"search, newest 20, p95 of {words.Count} words", Rounds.Percentile(ours, 0.95), "ms", 20);
        report.Note("LIKE, counting the same words", $"median {Rounds.Median(like):0} ms");
        report.Limit("words for which search and LIKE find not equally many", differ, "", 1);
    }

    /// <summary>Cut from lines that hundreds of articles have, and from lines that few have.</summary>
    private static Task<IReadOnlyList<string>> WordsAsync(BenchmarkDatabase database) => database.ListAsync($"""
        select distinct substr(line, 3 + length * 5, length)
        from (select split_part(text, E'\n', 1 + (row_no % 10)::int) as line from haikou.article_reading
            where rule = 'benchmark' order by row_no * 7919 % 200003 limit 6) picked
        cross join generate_series(1, {LongestWord}) length
        """);

    private static async Task<double> FindAsync(HttpClient http, string word)
    {
        var watch = Stopwatch.StartNew();
        await http.GetByteArrayAsync(new Uri($"/v1/search?q={word}", UriKind.Relative));
        return watch.Elapsed.TotalMilliseconds;
    }
}
