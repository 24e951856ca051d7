using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

/// <summary>One way to apply for a pension service (办理渠道).</summary>
public sealed record PensionChannel : RecordRow
{
    /// <summary>The channel's name.</summary>
    [Field("渠道名称", "Name", Example = "海易办")]
    public required string Name { get; init; }

    /// <summary>What kind of channel it is.</summary>
    [Field("渠道类别", "Kind")]
    [Value("app", "手机应用", "App")]
    [Value("wechat_mini_program", "微信小程序", "WeChat mini program")]
    [Value("alipay_mini_program", "支付宝小程序", "Alipay mini program")]
    [Value("website", "网站", "Website")]
    [Value("counter", "窗口", "Service counter")]
    [Value("delegate", "他人代办", "Delegate")]
    [Value("phone", "电话", "Phone")]
    [Value("terminal", "自助机", "Self-service terminal")]
    [Value("other", "其他", "Other")]
    public required string Kind { get; init; }

    /// <summary>Whether one applies online or in person.</summary>
    [Field("办理方式", "Mode", Zh = "线上还是线下")]
    [Value("online", "线上", "Online")]
    [Value("offline", "线下", "Offline")]
    public string? Mode { get; init; }

    /// <summary>The device it needs.</summary>
    [Field("所用设备", "Device", Example = "电脑")]
    public string? Device { get; init; }

    /// <summary>The steps inside it, in order, by their names on the screen.</summary>
    [Field("栏目路径", "Path", Zh = "进入后的各级栏目，依次", Example = "海口专区")]
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>How identity is checked.</summary>
    [Field("身份核验方式", "Identity check", Example = "人脸识别认证")]
    public string? IdentityCheck { get; init; }
}
