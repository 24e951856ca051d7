using System.Text.Json;

namespace HaikouApi.Web;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="In">Where: query, path, header or body.</param>
/// <param name="Name">The name of the parameter, header or member.</param>
/// <param name="Code">A stable kebab-case name of the fault.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
/// <param name="Suggestion">The nearest right word, when there is one.</param>
public sealed record Fault(string In, string Name, string Code, Localized Detail, string? Suggestion = null);

/// <summary>How something ended that was held once.</summary>
public sealed record Ending
{
    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why, where somebody said so.</summary>
    public string? Because { get; init; }

    /// <summary>Where what stands for it is.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>What it said last.</summary>
    public JsonElement? Last { get; init; }
}

/// <summary>An answer that says what went wrong (RFC 9457). Every error of the service is one of these kinds.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable kebab-case name; also the last part of the type URI.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Detail">What is wrong here, and what would be right.</param>
public sealed record Problem(int Status, string Code, Localized Title, Localized Detail)
{
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>How what is asked for ended, where it did.</summary>
    public Ending? Ending { get; init; }

    public static Problem InvalidQuery(params IEnumerable<Fault> faults) => InvalidQuery(new FaultList(faults));

    public static Problem InvalidQuery(FaultList faults) => new(400, "invalid-query", new("查询参数有误", "The query is not valid"), Counted(faults)) { Faults = faults.Worded };

    public static Problem InvalidRequest(Localized detail) => new(400, "invalid-request", new("请求有误", "The request is not valid"), detail);

    public static Problem InvalidBody(params IEnumerable<Fault> faults) => InvalidBody(new FaultList(faults));

    public static Problem InvalidBody(FaultList faults) => new(400, "invalid-body", new("请求体有误", "The body is not valid"), Counted(faults)) { Faults = faults.Worded };

    private static Localized Counted(FaultList faults) => faults.Count == faults.Worded.Count
        ? new($"有 {faults.Count} 处有误，逐条列于 errors。", faults.Count == 1 ? "One thing is wrong; errors names it." : $"{faults.Count} things are wrong; errors names each.")
        : new($"有 {faults.Count} 处有误，前 {faults.Worded.Count} 处列于 errors。", $"{faults.Count} things are wrong; errors names the first {faults.Worded.Count}.");

    public static Problem Unauthorized() => new(401, "unauthorized", new("需要密钥", "A key is needed"),
        new("请以 Authorization: Bearer 提供有效密钥；用 haikou keys add 生成。", "Send a valid key as Authorization: Bearer; haikou keys add makes one."));

    public static Problem Forbidden() => new(403, "forbidden", new("密钥已撤销", "The key is revoked"),
        new("此密钥已撤销，请换用新密钥。", "This key was revoked; ask for a new one."));

    public static Problem LacksScope(string scope) => new(403, "forbidden", new("密钥无此权限", "The key may not do this"),
        new($"此密钥没有 {scope} 权限；用 haikou keys add NAME --scope {scope} 生成有此权限的密钥。", $"The key lacks the scope {scope}; haikou keys add NAME --scope {scope} makes one that has it."));

    public static Problem ContentTooLarge(long limit) => new(413, "content-too-large", new("请求体过大", "The body is too large"),
        new($"请求体最大 {limit} 字节。", $"A body may have at most {limit} bytes."));

    public static Problem UnsupportedMediaType(IEnumerable<string> accepted) => new(415, "unsupported-media-type", new("不支持的媒体类型", "Unsupported media type"),
        new($"Content-Type 可用：{string.Join("、", accepted)}。", $"Send Content-Type {string.Join(" or ", accepted)}."));

    public static Problem UnsupportedCoding(string accepted) => new(415, "unsupported-media-type", new("不支持的内容编码", "Unsupported content coding"),
        new($"Content-Encoding 可用：{accepted}，或不编码。", $"Send Content-Encoding {accepted}, or none."));

    public static Problem TooManyRecords(int found, int most) => new(422, "too-many-records", new("记录过多", "Too many records"),
        new($"读出 {found} 条记录，一次最多 {most} 条；请把版面分成几份。", $"The text has {found} records, and at most {most} are read at a time; send it in parts."));

    public static Problem AnswerTooLarge(long most) => new(422, "answer-too-large", new("结果过大", "The answer would be too large"),
        new($"读出的结果会超过 {most} 字节；请把版面分成几份。", $"All that was read would take more than {most} bytes; send the text in parts."));

    public static Problem TooManyRequests() => new(429, "too-many-requests", new("请求过多", "Too many requests"),
        new("请求过多，请在 Retry-After 所说的秒数之后再试。", "There are too many requests; try again after the seconds that Retry-After says."));

    public static Problem NotFound(Localized detail) => new(404, "not-found", new("未找到", "Not found"), detail);

    public static Problem MethodNotAllowed(string method, string allowed) => new(405, "method-not-allowed", new("不支持该方法", "Method not allowed"),
        new($"此地址不支持 {method}，可用：{allowed}。", $"{method} is not possible here; use {allowed}."));

    /// <param name="fault">Where the review does not fit.</param>
    public static Problem ReviewConflict(string fault) => new(409, "review-conflict", new("审阅与版面不符", "The review does not fit the page"),
        new($"此版面已有的审阅与现在读出的内容不符，未作改动：{fault}", $"The review that is held for this page does not fit what is read of it today, so nothing was changed: {fault}"));

    public static Problem NotAcceptable(IEnumerable<string> offered) => new(406, "not-acceptable", new("无可接受的格式", "Not acceptable"),
        new($"Accept 中没有本服务提供的格式，可用：{string.Join("、", offered)}。", $"Accept names no format of this resource; it comes as {string.Join(", ", offered)}."));

    public static Problem RangeNotSatisfiable() => new(416, "range-not-satisfiable", new("范围超出内容", "Range not satisfiable"),
        new("Range 不在内容之内；Content-Range 给出总字节数。", "The Range lies outside the content; Content-Range tells how many bytes there are."));

    public static Problem PreconditionFailed() => new(412, "precondition-failed", new("前提条件不成立", "Precondition failed"),
        new("If-Match 或 If-Unmodified-Since 与现有内容不符。", "If-Match or If-Unmodified-Since does not hold for what is here."));

    public static Problem PreconditionRequired() => new(428, "precondition-required", new("需要 If-Match", "If-Match is needed"),
        new("此处已有内容；请以 If-Match 给出所见版本的 ETag，以免覆盖他人所改。", "There is one already: send its ETag as If-Match, so that nobody's work is overwritten unseen."));

    public static Problem TakenBack(string id, bool isErased) => isErased
        ? new(409, "erased", new("此版面已永久删除", "The page was erased"), new($"此文（{id}）已永久删除，不再收录。", $"This text ({id}) was erased, and is not taken in again."))
        : new(409, "withdrawn", new("此版面已撤回", "The page was withdrawn"), new($"此文（{id}）已撤回；要重新收录，请加 restore=true。", $"This text ({id}) was withdrawn; send restore=true to take it in again."));

    public static Problem Gone(Localized detail, Ending? ending = null) => new(410, "gone", new("已不再有效", "It no longer holds"), detail) { Ending = ending };

    public static Problem TooManyParameters(int most) => InvalidQuery(new Fault("query", "", "too-many-parameters",
        new($"地址中最多 {most} 个参数。", $"A URL may have at most {most} parameters.")));

    public static Problem UriTooLong(int limit) => new(414, "uri-too-long", new("地址过长", "The URL is too long"),
        new($"地址最长 {limit} 字节。", $"A URL may have at most {limit} bytes."));

    public static Problem Unavailable() => new(503, "unavailable", new("暂时无法提供服务", "Unavailable for the moment"),
        new("数据库暂时无法访问，请稍后再试。", "The database cannot be reached right now; try again in a moment."));

    public static Problem StorageFull() => new(503, "storage-full", new("存储空间已满", "The storage is full"),
        new("数据库的磁盘已满，什么都没有存入；腾出空间后再试。", "The disk of the database is full, and nothing was stored; try again when there is room."));

    public static Problem Internal() => new(500, "internal", new("服务内部错误", "Something went wrong on our side"),
        new("服务出错，已记录。", "The service failed; the failure is logged."));

    /// <summary>What a bare status, set somewhere in the framework, is told as.</summary>
    public static Problem Of(int status) => status switch
    {
        404 => NotFound(new("此地址下没有内容。", "There is nothing at this address.")),
        401 => Unauthorized(),
        403 => Forbidden(),
        412 => PreconditionFailed(),
        416 => RangeNotSatisfiable(),
        413 => ContentTooLarge(RequestTarget.LargestBody),
        415 => UnsupportedMediaType(["text/plain", "application/json"]),
        429 => TooManyRequests(),
        408 => new(408, "request-timeout", new("请求过慢", "The request was too slow"), new("请求未能及时收完。", "The request did not arrive in time.")),
        414 => UriTooLong(RequestTarget.LongestUrl),
        431 => new(431, "headers-too-large", new("请求头过大", "The headers are too large"), new("请求头超过上限。", "The headers are over the limit.")),
        503 => Unavailable(),
        >= 500 => Internal(),
        _ => new(status, "invalid-request", new("请求有误", "The request is not valid"), new("无法处理该请求。", "The request cannot be handled.")),
    };
}
