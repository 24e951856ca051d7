using System.Text;
using System.Text.Json;
using HaikouApi.Tests.Clients;
using HaikouApi.Tests.TestServer;

namespace HaikouApi.Tests.Site;

/// <summary>The reader in a browser: the words of the page, and the records they support.</summary>
[Collection(ReadsOnly.Name)]
public sealed class ReaderTests(HaikouService service)
{
    /// <summary>Chooses a record by clicking its words, as often as they have records; says where that led and what is painted.</summary>
    private const string ClickWordsOf = """
        id => {
          const words = document.querySelector(`a.m[data-r~="${id}"]`) || document.querySelector(`a.m[data-q~="${id}"]`)
          if (!words) return { hash: 'no words', painted: [], places: '' }
          for (let clicks = 0; clicks < 12 && location.hash !== `#r=${id}`; clicks++) words.click()
          const chosen = document.getElementById(`r=${id}`)
          return {
            hash: location.hash,
            shown: chosen.closest('details') ? chosen.closest('details').open : chosen.classList.contains('on'),
            painted: [...CSS.highlights.get('value')].map(range => range.toString()).join(''),
            places: chosen.dataset.v,
          }
        }
        """;

    [ChromiumFact]
    public async Task Every_character_of_the_page_knows_its_place_in_the_stored_text()
    {
        await using var visitor = await Visitor.ComeAsync(service);
        var document = await ShippedFacts.DocumentAsync(service);
        var text = await TextAsync(document);
        await visitor.OpenAsync($"/pages/{document}");
        var blocks = await visitor.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('.sheet [data-s]')].map(b => [b.dataset.s, b.textContent])");
        Assert.True(blocks.Length > 60, $"only {blocks.Length} blocks");
        Assert.All(blocks, block => Assert.Equal(Slices(text, block[0]), block[1]));
        Assert.True(blocks.Sum(b => b[1].Length) > 4_500);
    }

    [ChromiumFact]
    public async Task Words_lead_to_every_record_and_the_record_back_to_its_words()
    {
        await using var visitor = await Visitor.ComeAsync(service);
        var document = await ShippedFacts.DocumentAsync(service);
        var text = await TextAsync(document);
        await visitor.OpenAsync($"/pages/{document}");
        await visitor.Page.Locator("#t-all").CheckAsync();
        var records = 0;
        foreach (var dataset in ShippedFacts.Records)
        {
            foreach (var row in await service.RowsAsync($"/v1/{dataset}?document={document}&include=citations&limit=1000"))
            {
                var id = row.GetProperty("id").GetString()!;
                var told = (await visitor.Page.EvaluateAsync<JsonElement>(ClickWordsOf, id))!;
                Assert.Equal($"#r={id}", told.GetProperty("hash").GetString());
                Assert.True(told.GetProperty("shown").GetBoolean(), $"{dataset} {id} is not shown");
                var places = told.GetProperty("places").GetString()!;
                Assert.Equal(Slices(text, places), told.GetProperty("painted").GetString());
                Assert.All(Segments(places), place => Assert.Contains(CitedBy(row), cited => cited.Start <= place.Start && place.End <= cited.End));
                records++;
            }
        }

        Assert.True(records > 90, $"only {records} records");
        Assert.Empty(visitor.Faults);
    }

    [ChromiumFact]
    public async Task The_address_opens_at_a_record_or_at_any_characters()
    {
        await using var visitor = await Visitor.ComeAsync(service);
        var document = await ShippedFacts.DocumentAsync(service);
        var reading = await ShippedFacts.FirstAsync(service, "/v1/air-quality-readings?pollutant=pm25");
        await visitor.OpenAsync($"/pages/{document}#r={reading}");
        Assert.True(await visitor.Page.Locator($"details:has(#r\\={reading})").EvaluateAsync<bool>("d => d.open"));
        Assert.Contains("12微克/立方米", await PaintedAsync(visitor), StringComparison.Ordinal);

        // A browser that is shown the link of the API comes to the same words.
        var link = (await service.RowsAsync("/v1/trade-in-subsidies?issuer=秀英区"))[0].GetProperty("sourceUrl").GetString()!;
        await visitor.OpenAsync(new Uri(link).PathAndQuery + new Uri(link).Fragment);
        Assert.Contains("/pages/", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Contains("5000元至7000元", await PaintedAsync(visitor), StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    [ChromiumFact]
    public async Task Keys_go_from_one_to_the_next()
    {
        await using var visitor = await Visitor.ComeAsync(service);
        await visitor.OpenAsync($"/pages/{await ShippedFacts.DocumentAsync(service)}");
        var seen = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            await visitor.Page.Keyboard.PressAsync("j");
            seen.Add(await FragmentAsync(visitor));
        }

        Assert.Equal(3, seen.Count);
        await visitor.Page.Keyboard.PressAsync("k");
        Assert.Contains(await FragmentAsync(visitor), seen);
        await visitor.Page.Keyboard.PressAsync("u");
        Assert.DoesNotContain(await FragmentAsync(visitor), seen);
        await visitor.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await FragmentAsync(visitor));
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("海易办");
        Assert.True(int.Parse(await visitor.Page.Locator(".find output").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture) > 1);
    }

    [ChromiumFact]
    public async Task Without_script_the_page_reads_and_words_open_their_card()
    {
        await using var visitor = await Visitor.ComeAsync(service, scripts: false);
        await visitor.OpenAsync($"/pages/{await ShippedFacts.DocumentAsync(service)}");
        var words = visitor.Page.Locator("a.m.car").First;
        await words.ClickAsync();
        var open = visitor.Page.Locator("details[open]");
        Assert.Equal(1, await open.CountAsync());
        Assert.Contains("以旧换新", await open.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    /// <summary>As the page itself has it: the address that Playwright knows is a moment behind.</summary>
    private static Task<string> FragmentAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("location.hash");

    private static Task<string> PaintedAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("[...(CSS.highlights.get('value') || [])].map(r => r.toString()).join('')");

    private async Task<int[]> TextAsync(string document) =>
        [.. (await service.Http.GetStringAsync($"/v1/documents/{document}/text")).EnumerateRunes().Select(r => r.Value)];

    private static IEnumerable<(int Start, int End)> CitedBy(JsonElement row) => row.GetProperty("citations").EnumerateObject()
        .SelectMany(c => c.Value.GetProperty("segments").EnumerateArray()).Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()))
        .Concat(Joined(row));

    /// <summary>What two fields cite that touch is one place.</summary>
    private static IEnumerable<(int Start, int End)> Joined(JsonElement row)
    {
        var all = row.GetProperty("citations").EnumerateObject().SelectMany(c => c.Value.GetProperty("segments").EnumerateArray())
            .Select(s => (Start: s.GetProperty("start").GetInt32(), End: s.GetProperty("end").GetInt32())).Order().ToList();
        var (start, end) = all[0];
        foreach (var next in all)
        {
            if (next.Start > end)
            {
                yield return (start, end);
                start = next.Start;
            }

            end = Math.Max(end, next.End);
        }

        yield return (start, end);
    }

    private static IEnumerable<(int Start, int End)> Segments(string places) =>
        places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('-')).Select(p => (Number(p[0]), Number(p[1])));

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Slices(int[] text, string places)
    {
        var slices = new StringBuilder();
        foreach (var (start, end) in Segments(places))
        {
            foreach (var codePoint in text.AsSpan(start, end - start)) slices.Append(new Rune(codePoint).ToString());
        }

        return slices.ToString();
    }
}
