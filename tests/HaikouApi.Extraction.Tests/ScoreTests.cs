using System.Text.Json;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Extraction.Tests;

/// <summary>How readings are scored.</summary>
public sealed class ScoreTests
{
    private const string Text = "5月,甲市PM2.5浓度31微克/立方米,乙市PM2.5浓度28微克/立方米。";

    [Fact]
    public void Counts_each_field_of_a_row_that_is_right() =>
        Assert.Equal((3, 0, 0), Totals(Of([Reading("甲市", 31)], """{"city": "甲市", "pollutant": "pm25", "value": 31, "yearOnYearPercent": null}""")));

    [Fact]
    public void A_field_that_is_another_is_wrong_and_missed()
    {
        var score = Of([Reading("乙市", 31)], Row("甲市", 31));
        Assert.Equal((2, 1, 1), Totals(score));
        Assert.Equal(("city", "owner", "甲市", "乙市", "rule"), score.Wrong.Select(f => (f.Field, f.Slot, f.Expected, f.Said, f.Cause)).Single());
        Assert.Equal("read as 乙市", score.Missed.Single().Cause);
    }

    [Fact]
    public void A_row_that_nothing_answers_is_missed_and_a_record_that_nothing_expects_is_wrong()
    {
        Assert.Equal((0, 0, 3), Totals(Of([], Row("甲市", 31))));
        Assert.Equal((0, 3, 0), Totals(Of([Reading("甲市", 31)])));
    }

    [Fact]
    public void A_value_where_none_is_printed_is_wrong_and_not_missed() =>
        Assert.Equal((3, 1, 0), Totals(Of([Reading("甲市", 31, change: -5)], """{"city": "甲市", "pollutant": "pm25", "value": 31, "yearOnYearPercent": null}""")));

    [Fact]
    public void Rows_find_the_records_that_share_most_whatever_their_order() =>
        Assert.Equal((6, 0, 0), Totals(Of([Reading("乙市", 28), Reading("甲市", 31)], Row("甲市", 31), Row("乙市", 28))));

    [Fact]
    public void A_value_is_shared_before_a_place_is()
    {
        var score = Of([Reading("乙市", 31), Reading("甲市", 28)], Row("甲市", 31), Row("乙市", 28));
        Assert.Equal(["city", "city"], score.Wrong.Select(f => f.Field));
    }

    [Fact]
    public void Equal_values_go_to_the_rows_of_their_places() =>
        Assert.Equal((6, 0, 0), Totals(Of([Reading("乙市", 31), Reading("甲市", 31)], Row("甲市", 31), Row("乙市", 31))));

    [Fact]
    public void A_row_that_says_its_kind_only_is_answered_by_what_is_of_that_kind()
    {
        const string Row = """{"pollutant": "pm25", "value": null}""";
        Assert.Equal((1, 0, 0), Totals(Of([new Record("air-quality-readings", "rule", 0, Evidence.Of(0, 1)).Set("pollutant", "pm25", Evidence.Of(0, 1))],
            Row)));
        Assert.Equal((0, 0, 1), Totals(Of([], Row)));
    }

    [Fact]
    public void Another_right_answer_is_right()
    {
        const string Row = """{"city": "全市", "value": 31, "_accept": {"city": ["甲市", null]}}""";
        Assert.Equal((2, 0, 0), Totals(Of([Reading("甲市", 31)], Row)));
        Assert.Equal((1, 0, 0), Totals(Of([Reading(null, 31)], Row)));
        Assert.Equal((1, 1, 0), Totals(Of([Reading("乙市", 31)], Row)));
    }

    [Fact]
    public void An_optional_row_counts_neither_way_unless_it_is_contradicted()
    {
        const string Row = """{"city": "甲市", "pollutant": "pm25", "value": 31, "_optional": true}""";
        Assert.Equal((0, 0, 0), Totals(Of([], Row)));
        Assert.Equal((0, 0, 0), Totals(Of([Reading("甲市", 31)], Row)));
        Assert.Equal((0, 3, 0), Totals(Of([Reading("乙市", 31)], Row)));
    }

    [Fact]
    public void A_row_that_counts_takes_its_record_before_an_optional_one() =>
        Assert.Equal((2, 0, 0), Totals(Of([Reading("甲市", 31)], """{"city": "甲市", "value": 31, "_optional": true}""", """{"city": "甲市", "value": 31}""")));

    [Theory]
    [InlineData(31, 0)]
    [InlineData(99, 2)]
    public void In_an_open_list_a_further_row_is_wrong_only_where_its_number_is_not_printed(int value, int wrong) =>
        Assert.Equal((0, wrong, 0), Totals(Of(Postal, [Fact(Postal).Set("metric", "volume", Anywhere).Set("value", (decimal)value, Anywhere)])));

    [Fact]
    public void A_dataset_of_which_nothing_is_said_is_not_scored()
    {
        var score = new Score();
        score.Add(new("", Text, null, null, JsonDocument.Parse("{}").RootElement, false), Extracted([Reading("甲市", 31)]), "air-quality-readings", null);
        Assert.Empty(score.Tallies);
    }

    [Fact]
    public void A_missed_field_names_its_sentence_and_the_warning_that_stands_there()
    {
        var score = Of([], [new("unclear-period", new("不清楚", "unclear"), new(0, 3))], """{"city": "甲市", "value": 31}""");
        Assert.All(score.Missed, f => Assert.Equal((Text, "unclear-period: unclear"), (f.Sentence, f.Cause)));
        Assert.All(Of([], """{"city": "甲市", "value": 31}""").Missed, f => Assert.Equal("unread", f.Cause));
    }

    [Fact]
    public void Citing_other_words_than_the_case_says_is_wrong() =>
        Assert.Equal("cited by 5", Of([Reading("甲市", 31)], """{"city": "甲市", "value": 31, "_cite": {"city": "甲市"}}""").Wrong.Single().Said);

    private const string Postal = "postal-exchange-facts";

    private static readonly Evidence Anywhere = Evidence.Of(0, 1);

    private static Record Fact(string dataset) => new(dataset, "rule", 0, Anywhere);

    private static string Row(string city, int value) => $$"""{"city": "{{city}}", "pollutant": "pm25", "value": {{value}}}""";

    private static Record Reading(string? city, decimal value, decimal? change = null) =>
        Fact("air-quality-readings").Set("city", city, Anywhere).Set("pollutant", "pm25", Anywhere)
            .Set("value", value, Anywhere).Set("yearOnYearPercent", change, Anywhere);

    private static Extracted Extracted(IReadOnlyList<Record> records, IReadOnlyList<Warning>? warnings = null) =>
        new(new(Text, []), records, warnings ?? [], []);

    private static Score Of(IReadOnlyList<Record> records, params string[] rows) => Of("air-quality-readings", records, null, rows);

    private static Score Of(IReadOnlyList<Record> records, IReadOnlyList<Warning> warnings, params string[] rows) =>
        Of("air-quality-readings", records, warnings, rows);

    private static Score Of(string dataset, IReadOnlyList<Record> records, IReadOnlyList<Warning>? warnings = null, params string[] rows)
    {
        var expect = JsonDocument.Parse($$"""{"{{dataset}}": [{{string.Join(',', rows)}}]}""").RootElement;
        var text = new CorpusCase("", Text, null, null, expect, false);
        var score = new Score();
        score.Add(text, Extracted(records, warnings), dataset, text.Rows(dataset));
        return score;
    }

    private static (int Right, int Wrong, int Missed) Totals(Score score)
    {
        var tallies = score.Tallies.Values.SelectMany(s => s.Values).ToList();
        return (tallies.Sum(t => t.Right), tallies.Sum(t => t.Wrong), tallies.Sum(t => t.Missed));
    }
}
