using HaikouApi.Extraction.Testing;
using HaikouApi.Site.Facts;
using HaikouApi.Tests.TestServer;
using HaikouApi.Web;

namespace HaikouApi.Tests.Site;

/// <summary>On pages the figures of offices and companies are called by a name, and not by a word of the API.</summary>
public sealed class MetricsTests
{
    [Fact]
    public void Every_figure_that_a_text_of_the_corpus_states_has_a_name_in_both_languages()
    {
        var stated = CorpusCase.In(Repository.File("tests/HaikouApi.Extraction.Tests/corpus")).SelectMany(c => c.Read().Records)
            .Where(r => r.Dataset is "enterprise-facts" or "postal-exchange-facts").Select(r => (string)r.Fields["metric"].Content!).ToHashSet();
        Assert.Contains("daily_output", stated);
        Assert.All(stated, m => Assert.DoesNotContain(Metrics.Of(m, Language.Chinese), char.IsAsciiLetter));
        Assert.All(stated, m => Assert.NotEqual(m.Replace('_', ' '), Metrics.Of(m, Language.English)));
    }

    [Theory]
    [InlineData("revenue_growth", "营业收入增长", "Revenue: growth")]
    [InlineData("defect_rate_change", "不良率变化", "Defect rate: change")]
    [InlineData("moon_dust", "moon dust", "moon dust")]
    public void What_grows_or_changes_is_called_by_what_it_is_of(string metric, string chinese, string english) =>
        Assert.Equal((chinese, english), (Metrics.Of(metric, Language.Chinese), Metrics.Of(metric, Language.English)));
}
