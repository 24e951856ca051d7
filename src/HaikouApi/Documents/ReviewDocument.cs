using System.Text.Json.Serialization;
using System.Text.Json;

namespace HaikouApi.Documents;

/// <summary>The shape of a review file.</summary>
internal sealed record ReviewDocument
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>What the file is about, for whoever opens it.</summary>
    public string? About { get; init; }

    /// <summary>Changes whenever the review does.</summary>
    public required string Version { get; init; }

    public IReadOnlyList<ArticleReview> Articles { get; init; } = [];

    public IReadOnlyList<WithdrawnRecord> Withdrawn { get; init; } = [];

    /// <param name="Opens">The headline of the article or, for a continuation, the words it is continued from.</param>
    internal sealed record ArticleReview(string Opens, IReadOnlyList<RecordReview> Records);

    /// <param name="Dataset">The slug of the dataset.</param>
    /// <param name="Quote">The words that support the record.</param>
    /// <param name="Fields">
    /// By name: a text that is its own quote; a list of them; or an object with a <c>value</c> and its <c>quote</c>, or with the reason why it is <c>absent</c>.
    /// A field that is not here is not reported.
    /// </param>
    /// <param name="Completes">Whether the record completes the one of the same key that the rules read: a field that is not here is as they read it.</param>
    /// <param name="Note">Why a person had to settle it.</param>
    internal sealed record RecordReview(string Dataset, JsonElement Quote, IReadOnlyDictionary<string, JsonElement> Fields, bool Completes = false, string? Note = null);

    internal sealed record WithdrawnRecord(string Dataset, IReadOnlyList<string> Key, string Why);
}
