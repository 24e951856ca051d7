using System.Text.Json;
using System.Text.Json.Serialization;

namespace HaikouApi.Documents.Reading;

/// <summary>A review as it is written; <see cref="ReviewShape"/> says what each part means.</summary>
internal sealed record ReviewDocument
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required string Version { get; init; }

    public PageReview? Document { get; init; }

    public IReadOnlyList<ArticleReview> Articles { get; init; } = [];

    public IReadOnlyList<WithdrawnRecord> Withdrawn { get; init; } = [];

    /// <summary>The ids of the records that it names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Named => Articles.SelectMany(a => a.Records).Select(r => r.Record).Concat(Withdrawn.Select(w => w.Record)).OfType<string>();

    internal sealed record PageReview
    {
        public string? Title { get; init; }

        public string? PublishedOn { get; init; }

        public string? Place { get; init; }

        public string? Newspaper { get; init; }

        public string? Edition { get; init; }

        public string? PageNumber { get; init; }

        public string? SourceUrl { get; init; }

        public string? Because { get; init; }

        /// <summary>What it says, by name.</summary>
        [JsonIgnore]
        public IEnumerable<(string Name, string Value)> Said =>
            from said in ((string, string?)[])[("title", Title), ("publishedOn", PublishedOn), ("place", Place), ("newspaper", Newspaper),
                ("edition", Edition), ("pageNumber", PageNumber), ("sourceUrl", SourceUrl)]
            where said.Item2 is not null
            select (said.Item1, said.Item2);
    }

    internal sealed record ArticleReview
    {
        public string? Opens { get; init; }

        public string? Article { get; init; }

        public IReadOnlyList<RecordReview> Records { get; init; } = [];

        public IReadOnlyList<SettledWarning> Settled { get; init; } = [];
    }

    internal sealed record RecordReview
    {
        public string? Record { get; init; }

        public required string Dataset { get; init; }

        public JsonElement? Quote { get; init; }

        public IReadOnlyDictionary<string, JsonElement> Fields { get; init; } = new Dictionary<string, JsonElement>();

        public bool Completes { get; init; }

        public bool Confirms { get; init; }

        public string? Because { get; init; }
    }

    internal sealed record WithdrawnRecord
    {
        public required string Dataset { get; init; }

        public string? Record { get; init; }

        public IReadOnlyList<string>? Key { get; init; }

        public string? Because { get; init; }

        public string? Why { get; init; }
    }

    internal sealed record SettledWarning
    {
        public required string Code { get; init; }

        public required JsonElement Quote { get; init; }

        public string? Because { get; init; }
    }
}
