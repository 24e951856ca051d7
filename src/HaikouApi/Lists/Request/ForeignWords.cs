namespace HaikouApi.Lists.Request;

/// <summary>What other APIs call the parameters that lists have.</summary>
internal static class ForeignWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["offset"] = "cursor",
        ["page"] = "cursor",
        ["skip"] = "cursor",
        ["after"] = "cursor",
        ["select"] = "fields",
        ["columns"] = "fields",
        ["order"] = "sort",
        ["orderby"] = "sort",
        ["sortby"] = "sort",
        ["top"] = "limit",
        ["pagesize"] = "limit",
        ["perpage"] = "limit",
        ["size"] = "limit",
        ["rows"] = "limit",
        ["count"] = "limit",
        ["search"] = "q",
        ["query"] = "q",
        ["or"] = "any",
        ["group"] = "by",
        ["groupby"] = "by",
        ["distinct"] = "by",
        ["facet"] = "facets",
        ["expand"] = "include",
        ["embed"] = "include",
    };

    /// <summary>Words for a condition as such, which is written with the name of its field here.</summary>
    private static readonly string[] Conditions = ["where", "filter", "filters"];

    /// <summary>The word that is right here, where the endpoint knows it.</summary>
    public static string? RightOne(string name, IEnumerable<string> known) =>
        (Words.TryGetValue(Plain(name), out var word) ? word : Plain(name)) is var right && right != name && known.Contains(right, StringComparer.Ordinal)
            ? right : null;

    public static bool IsCondition(string name) => Conditions.Contains(Plain(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Without the marks of OData and Socrata ($limit), of Datasette and Rails (_sort, page[size], order_by).</summary>
    private static string Plain(string name) => new([.. name.Where(c => c is not ('$' or '_' or '-' or '[' or ']'))]);
}
