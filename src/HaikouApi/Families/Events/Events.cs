using HaikouApi.Datasets;

namespace HaikouApi.Families.Events;

public static class Events
{
    public static readonly Dataset Dataset = Dataset.Of<Event>(
        "events", table: "event", new("活动", "Events"), about: "一项活动",
        sort: "-startsOn,name", key: ["name", "startsOn"]);
}
