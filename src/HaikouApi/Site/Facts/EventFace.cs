using HaikouApi.Web;

namespace HaikouApi.Site.Facts;

internal static class EventFace
{
    public static readonly Face Event = new(Kind.Events)
    {
        Marked = _ => ["name"],
        Key = (_, l) => l.In("活动", "Event"),
        Value = (f, _) => f.Text("name") ?? "",
        Aside = (f, l) => f.Day("startsOn") is { } day ? Say.Day(day, l) : null,
        Line = (f, l) => Say.Line(f.Day("startsOn") is { } day ? Say.Day(day, l) : null, f.Text("endsPrinted"), f.Text("venue")),
        Sentence = (f, l) => l.Sentence(
            l.In($"{(f.Day("startsOn") is { } day ? Say.Day(day, l) + "，" : "")}"
                + $"{Say.Strong(f.Text("name")!)}{(f.Text("venue") is { } venue ? $"在{venue}举行" : "举行")}",
                $"{Say.Strong(f.Text("name")!)}{(f.Text("venue") is { } place ? $" at {place}" : "")}"
                + $"{(f.Day("startsOn") is { } first ? $", {Say.Day(first, l)}" : "")}"),
            f.Text("theme") is { } theme ? l.In($"主题是“{theme}”", $"on “{theme}”") : null,
            f.Text("endsPrinted"), People(f, l)),
        Rest = ["theme", "organisers", "participants", "endsOn"],
        Columns = ["name", "startsOn", "endsPrinted", "venue", "organisers"],
        Facets = ["venue", "startsOn", "origin"],
    };

    /// <summary>A number that a hedge changes is said in its printed words.</summary>
    private static string? People(Fact f, Language l) => f.Number("participants") is not { } people ? null
        : f.Citation("participants")?.Quote is { } printed ? l.In($"{printed}参加", $"{printed} took part")
            : l.In($"{Say.Number(people)}人参加", $"{Say.Number(people)} took part");
}
