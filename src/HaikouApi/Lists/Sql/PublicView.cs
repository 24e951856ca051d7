using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Lists.Sql;

/// <summary>What rows are read from: the view of a dataset; where its owner withholds bylines, that view with the names blank.</summary>
internal static class PublicView
{
    private const string Blanks = @"'\1\3＊＊'";

    /// <summary>What a statement may name instead of a table.</summary>
    public static string Of(Dataset dataset, bool ofAllStates = false)
    {
        var view = $"api.{dataset.View}{(ofAllStates ? "_states" : "")}";
        if (dataset.Withheld is not { } withheld) return view;
        var where = dataset.Kind == DatasetKind.Citation ? $" where w.dataset || '.' || w.field not in ({Listed(withheld)})" : "";
        return $"(select {string.Join(", ", Columns(dataset, ofAllStates))} from {view} w{where})";
    }

    private static IEnumerable<string> Columns(Dataset dataset, bool ofAllStates)
    {
        foreach (var field in dataset.Fields.Where(f => f.Type is not (FieldType.SourceLink or FieldType.PageLink))) yield return Column(field, dataset);
        if (dataset.Fields.Any(f => f.Type == FieldType.SourceLink)) yield return "w.source_start, w.source_end";
        if (dataset.Kind == DatasetKind.Citation) yield return "w.marks";
        if (dataset.IsCited) yield return $"{Blanked($"(w.citations::jsonb{Less(dataset)})::text")}::jsonb as citations";
        if (!ofAllStates) yield break;
        yield return "w.superseded_at";
        if (dataset.IsCited) yield return "w.because";
        if (dataset["document"] is null) yield return "w.document";
    }

    private static string Column(Field field, Dataset dataset) => field switch
    {
        { IsByline: true } => $"null::text[] as {field.Column}",
        { IsPassage: true } => $"{Blanked($"w.{field.Column}")} as {field.Column}",
        { Type: FieldType.Absences } when dataset.Fields.Any(f => f.IsByline) => $"w.absent || '{{{Reasons(dataset)}}}'::jsonb as absent",
        _ => $"w.{field.Column}",
    };

    private static string Reasons(Dataset dataset) => string.Join(", ", dataset.Fields.Where(f => f.IsByline).Select(f => $"\"{f.Name}\": \"withheld\""));

    /// <summary>Takes from the citations of a row those that would name somebody.</summary>
    private static string Less(Dataset dataset) =>
        dataset.NamingFields.Any() ? $" - array[{Listed(dataset.NamingFields.Select(f => f.Name))}]" : "";

    private static string Blanked(string column) => $"regexp_replace({column}, '{Bylines.Pattern}', {Blanks}, 'g')";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
