using HaikouApi.Datasets;

namespace HaikouApi.Families.Pension;

/// <summary>One way to apply for a pension service (办理渠道).</summary>
public sealed record PensionChannel : RecordRow
{
    /// <summary>The door's name.</summary>
    [Field("渠道名称", Example = "海易办")]
    public required string Name { get; init; }

    /// <summary>`app`, `wechat_mini_program` 微信小程序, `alipay_mini_program` 支付宝小程序, `website` 网站, `counter` 窗口, `delegate` 他人代办, `phone`, `terminal` 自助机, `other`.</summary>
    [Field("渠道类别：app，wechat_mini_program 微信小程序，alipay_mini_program 支付宝小程序，website 网站，counter 窗口，delegate 他人代办，phone 电话，terminal 自助机，other 其他",
        Values = ["app", "wechat_mini_program", "alipay_mini_program", "website", "counter", "delegate", "phone", "terminal", "other"])]
    public required string Kind { get; init; }

    /// <summary>`online` 线上 or `offline` 线下.</summary>
    [Field("online 线上，offline 线下", Values = ["online", "offline"])]
    public string? Mode { get; init; }

    /// <summary>The device it needs.</summary>
    [Field("所用设备", Example = "电脑")]
    public string? Device { get; init; }

    /// <summary>The steps inside it, in order, by their names on the screen.</summary>
    [Field("进入后的各级栏目，依次", Example = "海口专区")]
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>How identity is checked.</summary>
    [Field("身份核验方式", Example = "人脸识别认证")]
    public string? IdentityCheck { get; init; }
}
