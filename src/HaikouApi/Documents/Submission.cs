namespace HaikouApi.Documents;

/// <summary>A page as it is handed in.</summary>
/// <param name="Text">The text, kept exactly.</param>
/// <param name="Title">Its title, if the sender gives one.</param>
/// <param name="PublishedOn">The day of publication, if known.</param>
/// <param name="SourceUrl">Where it can be found.</param>
public sealed record Submission(string Text, string? Title = null, DateOnly? PublishedOn = null, string? SourceUrl = null);
