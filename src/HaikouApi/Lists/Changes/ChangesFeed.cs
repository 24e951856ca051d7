using System.Xml.Linq;

namespace HaikouApi.Lists.Changes;

/// <summary>Changes as a feed (RFC 4287).</summary>
internal static class ChangesFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Of(ChangesBody changes, DateTime updatedAt)
    {
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", changes.Links.Self),
            new XElement(Atom + "title", "HaikouApi: changes · 变更"),
            new XElement(Atom + "updated", $"{updatedAt:O}"),
            new XElement(Atom + "author", new XElement(Atom + "name", "HaikouApi")),
            Link("self", changes.Links.Self),
            changes.Links.Next is { } next ? Link("next", next) : null,
            changes.Data.Select(Entry));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    private static XElement Entry(ChangeBody change) => new(Atom + "entry",
        new XElement(Atom + "id", $"{change.Url}#{change.Cursor}"),
        new XElement(Atom + "title", $"{change.Kind}: {change.Dataset} {change.Id}"),
        new XElement(Atom + "updated", $"{change.At:O}"),
        change.By is { } by ? new XElement(Atom + "author", new XElement(Atom + "name", Plain(by))) : null,
        new XElement(Atom + "category", new XAttribute("term", change.Kind)),
        Link("alternate", change.Url),
        new XElement(Atom + "summary", Plain(change.Because ?? change.Cause)));

    private static XElement Link(string relation, string url) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", url));

    /// <summary>Without the characters that no XML can hold.</summary>
    private static string Plain(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
