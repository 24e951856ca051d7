using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>The kinds of tokens of which reports of events are made.</summary>
internal static class EventKinds
{
    /// <summary>10月18日至20日, 18日上午, 今天, 当日 (its value is a <see cref="EventDay"/>); 近日, which is no day.</summary>
    public static readonly Kind Day = Kind.Of("EventDay"), Recently = Kind.Of("Recently");

    /// <summary>A list of bodies before a verb of hosting; 主办; 由…承办, whose bodies are none that host.</summary>
    public static readonly Kind Hosts = Kind.Of("Hosts"), HostVerb = Kind.Of("HostVerb"), Carried = Kind.Of("Carried");

    /// <summary>以“…”为主题; the name of an event; 开幕式, 启动仪式; 闭幕式.</summary>
    public static readonly Kind Theme = Kind.Of("Theme"), Name = Kind.Of("EventName"), Opening = Kind.Of("Opening"), Closing = Kind.Of("Closing");

    /// <summary>在…举行; 主会场设在…; 现场, 上 behind a ceremony.</summary>
    public static readonly Kind Venue = Kind.Of("Venue"), MainVenue = Kind.Of("MainVenue"), Scene = Kind.Of("Scene"), Here = Kind.Of("Here");

    /// <summary>来到光丰村, which says both that it takes place and where; 共接待游客3万人次, whose value is a <see cref="Quantity"/>.</summary>
    public static readonly Kind Visit = Kind.Of("EventVisit"), Attendance = Kind.Of("Attendance");

    /// <summary>举办, 举行, 启动, which may stand before the name; 开幕, 开赛, which stand behind it; 落幕; 将.</summary>
    public static readonly Kind Hold = Kind.Of("Hold"), Begin = Kind.Of("Begin"), End = Kind.Of("Ending"), Future = Kind.Of("Future");

    /// <summary>在镇文化广场|发令: whatever the clause ends with behind where it is.</summary>
    public static readonly Kind Does = Kind.Of("Does");

    /// <summary>本届…节, 此次活动: the event spoken of.</summary>
    public static readonly Kind Same = Kind.Of("SameEvent");

    /// <summary>获悉, 发布: the day beside it is that of a report.</summary>
    public static readonly Kind Report = Kind.Of("Report");
}
