using System.Text.Json;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Datasets;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Reading;
using HaikouApi.Extraction.Testing;
using HaikouApi.Lists.FullText;
using HaikouApi.Search;
using HaikouApi.Tests.TestServer;
using Npgsql;

namespace HaikouApi.Tests.Search;

/// <summary>What is found is what is there: against LIKE, on more texts than one page has, and after every way the data changes.</summary>
public sealed class SearchIndexTests(HaikouService service) : IClassFixture<HaikouService>
{
    private const int Texts = 6_000;

    /// <summary>Adds articles that no page has.</summary>
    private const string Fill = """
        insert into haikou.search_section (datasets, ids, document_id, printed_on, titles, folded_titles, text, folded, terms, runs, run_ends)
        select '{articles}', array[substr(md5(t.no::text), 1, 13)], d.id, t.day, left(t.text, 8), left(t.text, 8), t.text, t.text,
            t.terms::integer[] || api.day_blocks(t.day), '{}', '{0}'
        from (select text, terms, no, date '2016-01-01' + (no % 3000)::integer as day from unnest($1, $2) with ordinality as t (text, terms, no)) t,
            (select id from haikou.document limit 1) d
        """;

    private const string Like = """
        select e.id, e.printed_on from api.search_entries e
        where e.dataset <> 'documents' and e.folded like '%' || replace(replace(replace($1, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        """;

    /// <summary>Rows that search does not see, or sees wrongly.</summary>
    private static readonly string Unseen = string.Join(" union all ",
        Registry.Default.Catalogue.All.Where(d => d.IsSearched && d.Kind != DatasetKind.Citation).Select(d => $"""
        (select '{d.Slug}', id from api.{d.View} except select dataset, id from api.search_entries)
        union all (select dataset, id from api.search_entries where dataset = '{d.Slug}' except select '{d.Slug}', id from api.{d.View})
        """));

    [Fact]
    public async Task Finds_the_rows_that_like_finds_for_hundreds_of_words()
    {
        var random = new Random(20240627);
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await FillAsync(source, random);
        var texts = await ColumnAsync(source, "select folded from api.search_entries where dataset <> 'documents' order by entry_no");
        var (rare, frequent, none) = (0, 0, 0);
        var words = Seeds.IsAll ? 520 : 156;
        for (var i = 0; i < words; i++)
        {
            var word = i % 4 == 3 ? RandomWord(random, texts) : Part(random, texts[random.Next(texts.Count)]);
            if (string.IsNullOrWhiteSpace(word) || word.Any(char.IsWhiteSpace) || new SearchQuery([word], []).Wider is not null
                || SearchText.Written(word).Count > 1)
            {
                word = "海";
            }

            await using var command = source.CreateCommand(Like);
            command.Parameters.Add(new() { Value = word });
            var expected = new HashSet<string>();
            await using (var reader = await command.ExecuteReaderAsync())
                while (await reader.ReadAsync()) expected.Add(reader.GetString(0));
            var found = await AllAsync(word);
            Assert.True(expected.SetEquals(found.Select(f => f.Id)) && found.Count == expected.Count,
                $"{word}: LIKE has {expected.Count}, search {found.Count}");
            Assert.Equal(found.Select(f => f.PrintedOn).OrderDescending(), found.Select(f => f.PrintedOn));
            if (expected.Count == 0) none++;
            else if (expected.Count > 2500) frequent++;
            else rare++;
        }

        Assert.True(rare > words * 2 / 5 && frequent > words / 26 && none > words / 26, $"{rare} rare, {frequent} frequent, {none} without a find");
    }

    [Fact]
    public async Task The_best_of_a_day_goes_first()
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await ExecuteAsync(source, Fill.Replace("md5(t.no::text)", "md5('best' || t.no)", StringComparison.Ordinal).Replace(
            "(no % 3000)::integer", "4000", StringComparison.Ordinal),
            ["一二三四五六七八九十囍", "囍在标题里八九十", "一二三四五六七八九十囍囍囍"]);
        Assert.Equal(["囍在标题里八九十", "一二三四五六七八", "一二三四五六七八"], (await service.RowsAsync("/v1/search?q=囍")).Select(f => f.GetProperty("title").GetString()));
        Assert.Equal("一二三四五六七八九十囍囍囍", (await service.RowsAsync("/v1/search?q=囍"))[1].GetProperty("snippet").GetString());
    }

    /// <summary>What rules read of such marks depends on how many there are in the text; a word that is searched has only its own.</summary>
    [Fact]
    public async Task A_word_between_straight_marks_is_found_whatever_marks_stand_round_it()
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await ExecuteAsync(source, Fill.Replace("md5(t.no::text)", "md5('marks' || t.no)", StringComparison.Ordinal), ["甲说\"囍戏\"好\"乙丙丁"]);
        Assert.Single(await service.RowsAsync("/v1/search?q=%22囍戏%22"));
    }

    [Fact]
    public async Task A_database_from_before_search_is_searched_after_the_next_start()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using (HaikouService.Over(database)) { }
        await using var source = NpgsqlDataSource.Create(database);
        await ExecuteAsync(source, "delete from haikou.search_section");
        await ExecuteAsync(source, "update haikou.search_edition set edition = 0");
        Assert.NotEmpty(await ColumnAsync(source, Unseen));
        await using var instance = HaikouService.Over(database);
        Assert.Empty(await ColumnAsync(source, Unseen));
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        var found = JsonDocument.Parse(await http.GetStringAsync(new Uri("/v1/search?q=养老", UriKind.Relative))).RootElement;
        Assert.True(found.GetProperty("data").GetArrayLength() > 5);
        Assert.Equal((Registry.Default.ShippedPages.All.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            found.GetProperty("dataVersion").GetString());
    }

    [Fact]
    public async Task Search_sees_what_the_lists_show_whatever_changes()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using (HaikouService.Over(database)) { }
        await using var source = NpgsqlDataSource.Create(database);
        await using var databases = new Databases(database);
        Assert.Empty(await ColumnAsync(source, Unseen));
        var page = Registry.Default.ShippedPages.All[0];
        await Registry.Default.Ingestor(databases)
            .StoreAsync(Registry.Default.Reader.Read(page.Submission, new ReviewFile("none.review.json", """{"version": "0"}""")));
        Assert.Empty(await ColumnAsync(source, Unseen));
        await Registry.Default.Ingestor(databases).StoreAsync(page);
        Assert.Empty(await ColumnAsync(source, Unseen));
        await Registry.Default.Ingestor(databases)
            .StoreAsync(Registry.Default.Reader.Read(new Submission("囍庆社区通报\n海口市囍庆社区2024年投入3亿元。\n", PublishedOn: new(2024, 7, 1))));
        Assert.Empty(await ColumnAsync(source, Unseen));
        Assert.Equal(["2024-07-01"], await ColumnAsync(source, "select distinct printed_on::text from api.search_entries where folded like '%囍庆%'"));
    }

    [Fact]
    public async Task The_text_of_an_article_is_read_in_its_row()
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        const string texts = "select e.text from api.search_entries e join api.articles a using (id) where e.dataset = 'articles'";
        Assert.NotEmpty(await ColumnAsync(source, texts));
        Assert.Empty(await ColumnAsync(source, $"{texts} and not starts_with(e.text, a.text)"));
        Assert.Empty(await ColumnAsync(source, $"{texts} and exists (select from haikou.search_section s "
            + "where e.section_no = s.section_no and strpos(s.text, a.text) > 0)"));
    }

    [Fact]
    public async Task Takes_a_text_with_more_different_pairs_than_the_index_holds()
    {
        var database = await (await TestDatabaseServer.ForThisRunAsync()).CreateDatabaseAsync();
        await using var instance = HaikouService.Over(database);
        var random = new Random(1);
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(_ => (char)random.Next(0x4e00, 0x9f00)));
        await using var databases = new Databases(database);
        await Registry.Default.Ingestor(databases).StoreAsync(Registry.Default.Reader.Read(new Submission($"长文\n{text}囍囍囍。\n")));
        using var http = new HttpClient { BaseAddress = HaikouService.AddressOf(instance) };
        var found = JsonDocument.Parse(await http.GetStringAsync(new Uri("/v1/search?q=囍囍囍&dataset=articles", UriKind.Relative))).RootElement;
        Assert.Equal(1, found.GetProperty("data").GetArrayLength());
    }

    private static async Task FillAsync(NpgsqlDataSource source, Random random)
    {
        var vocabulary = Enumerable.Range(0, 800).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Character(random)))).ToList();
        string Text() => string.Concat(Enumerable.Range(0, 25).Select(_ => vocabulary[(int)(vocabulary.Count * Math.Pow(random.NextDouble(), 3))]));
        await ExecuteAsync(source, Fill, Enumerable.Range(0, Texts).Select(_ => Text()).ToArray());
    }

    /// <summary>Han mostly, inside the basic plane and outside; letters, digits and signs that mean something to LIKE or to a tsquery.</summary>
    private static string Character(Random random) => random.Next(20) switch
    {
        0 => ((char)random.Next('a', 'z' + 1)).ToString(),
        1 => ((char)random.Next('0', '9' + 1)).ToString(),
        2 => "%_\\'\":&|!*()"[random.Next(12)].ToString(),
        3 => char.ConvertFromUtf32(random.Next(0x20000, 0x20010)),
        _ => SearchText.Fold(((char)random.Next(0x4e00, 0x4e00 + 900)).ToString()),
    };

    private static string RandomWord(Random random, List<string> texts) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 7))
            .Select(n => random.Next(3) == 0 ? Character(random) : Part(random, texts[random.Next(texts.Count)], 1)));

    private static string Part(Random random, string text, int? length = null)
    {
        var runes = text.EnumerateRunes().ToArray();
        var from = random.Next(runes.Length);
        return string.Concat(runes.Skip(from).Take(length ?? random.Next(1, 7)));
    }

    private async Task<List<(string Id, string PrintedOn)>> AllAsync(string word)
    {
        var all = new List<(string, string)>();
        for (var next = $"/v1/search?limit=1000&q={Uri.EscapeDataString(word)}"; next is not null;)
        {
            var page = await service.GetAsync(next);
            all.AddRange(page.GetProperty("data").EnumerateArray().Select(f => (f.GetProperty("id").GetString()!, f.GetProperty("printedOn").GetString()!)));
            next = page.GetProperty("links").GetProperty("next").GetString();
        }

        return all;
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await reader.ReadAsync()) all.Add(reader.GetString(0));
        return all;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, string[]? texts = null)
    {
        await using var command = source.CreateCommand(sql);
        if (texts is not null) command.Parameters.Add(new() { Value = texts });
        if (texts is not null) command.Parameters.Add(new() { Value = texts.Select(t => $"{{{string.Join(',', SearchText.Terms(t)!)}}}").ToArray() });
        await command.ExecuteNonQueryAsync();
    }
}
