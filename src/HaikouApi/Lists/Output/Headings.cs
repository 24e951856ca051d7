using HaikouApi.Datasets;
using HaikouApi.Web;

namespace HaikouApi.Lists.Output;

/// <summary>What stands above the columns of a table: the names of the fields, or what people call them.</summary>
/// <param name="Labels">The language of the labels; null for names.</param>
public sealed record Headings(Language? Labels)
{
    public string Citations => Labels is { } language ? new Localized("出处", "Citations").In(language) : "citations";

    public string Of(Field field) => Labels is { } language ? field.Label.In(language) : field.Name;
}
