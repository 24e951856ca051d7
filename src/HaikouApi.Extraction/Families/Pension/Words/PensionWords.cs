using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using static HaikouApi.Extraction.Pension.Words.PensionKinds;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>The words of texts on pensions by kind, and those by which a text is one and a sentence of it tells what can be done.</summary>
internal static partial class PensionWords
{
    public static Lexicon All { get; } = new(
    [
        (Kinds.Filler, "可 可以 均可 即可 都可 也可 还可 也 还 都 就 便 再 先 等 等渠道 渠道 方式 途径 任一 任何 任意 任选 其一 一种 之一 现场 线下 线上 当面 直接 一次性 自助 自行 进行 完成 实现 上 内 里 处 中 端 页面 首页 的 了 " +
            "请 应 须 需 需要 就近 附近 当地 就能 能 就可 并 官方 相应 也可以 还可以 可直接 本人 所在 手机里 手机里的 手机上 手机上的 手机中的 自己的 现在已 正在 存在 还在 各"),
        (Use, "方式有 方式包括 方式为 渠道有 渠道包括 渠道为 途径有 途径包括 途径为 方式主要有 渠道主要有 途径主要有 方式主要包括 渠道主要包括 通过 通过开通 通过推出 改用 使用 采用 采取 利用 借助 运用 依托 支持 用 可用 经 或通过"),
        (PensionKinds.Open, "登录 登陆 访问 进入 打开 下载 下载安装 安装 关注 搜索 手机下载 下载登录 下载并登录 注册并登录 注册登录 注册并实名登录 登录到 搜索并进入 搜 查找"),
        (Nearby, "就近办理 就近认证 就近缴费 就近即可办理 可就近办理 可就近认证"),
        (Go, "到 去 往 前往 亲自到 亲往 亲自前往 赴 在 至 前去 来到 直接到 可到 也可到 自行到 或到 可在 也可在 可去 可前往"),
        (PensionKinds.Device, "电脑登录 电脑端登录 电脑访问 电脑进入 手机登录 手机端登录 手机访问 手机进入 电脑端访问"),
        (Never, "不去 不前往 无法 不必 无需 无须 不用 不再 不要再 不能再 不要使用 请勿使用 勿再 别再 不需 不需要 不须 毋须 免去 告别 原来 曾经 必须 只能 不必再 无需再 不用再"),
        (Like, "如 例如 比如 包括"),
        (Former, "从前 原先 早先 以前 以往 过去 此前"),
        (Today, "现在 如今 目前 现可 今后 今年 即日起"),
        (Act, "办理 认证 申领 申请 申报 缴费 缴纳 查询 参保 登记 提交 提出 领取 转移 变更 补缴 刷脸 下载表格 识别 代办 开立 开户 打印 参加 协助 采集 申办 补办 确认 盖章 验证 办 做 核实 核验 刷卡缴费 自助认证 资格认证 人脸识别 出证 即查"),
        (Way, "入口 流程 方法 办法 操作 步骤 指引 指南 认证流程 认证方法 认证方式 认证渠道 办理渠道 办理流程 操作流程 操作步骤 办理方式 缴费方式 缴费渠道 操作指引 自助缴费"),
        (Outlet, "网点 各网点 各代收网点 代收网点 营业网点 各营业网点 等网点 等银行网点 柜台 柜面"),
        (Step, "→ -> —> > ⇒"),
        (Staff, "工作人员 经办人员 窗口人员 服务人员 人员 干部 网格员 志愿者 协办员"),
        (Kinds.Join, "、 和 及 或 或者 以及 与 / 还有 ① ② ③ ④ ⑤ ⑥ ⑦ ⑧"),
        (Kinds.Comma, ","),
        (Kinds.Semicolon, "; 。 ! ?"),
        (Kinds.Open, "("),
        (Kinds.Close, ")"),
        (Kinds.Colon, ":"),
    ]);

    /// <summary>Elder care (社区养老服务, 养老院) and what pensioners do otherwise are other matters.</summary>
    public static bool IsAbout(Article article) =>
        (article.Blocks.Any(b => OwnMatters.Name(b.Passage.Folded)) && !IsOfMedicine(article))
        || (article.Blocks.Any(b => Retired().IsMatch(b.Passage.Folded)) && article.Blocks.Any(b => b.Passage.Folded.Contains("认证", StringComparison.Ordinal)));

    /// <summary>居民医保缴费: how that is paid, where 社保 is no more than the button that is pressed or whose program it is.</summary>
    private static bool IsOfMedicine(Article article) =>
        article.Blocks.Sum(b => Medicine().Count(b.Passage.Folded)) >= 2 && !article.Blocks.Any(b => OwnMatters.AreBesideMedicine(b.Passage.Folded));

    [GeneratedRegex("医保|医疗保险|居民医疗")]
    private static partial Regex Medicine();

    /// <summary>
    /// Whether a line only reports: fraud, a channel that closes, plans, figures of use, a visit, a training course, a job offer; or speaks of
    /// another matter (公积金, 优待证). What it names is no way to apply.
    /// </summary>
    public static bool OnlyReports(string folded) => Reports().IsMatch(folded) || OtherMatters.Are(folded);

    /// <summary>The sentences of a line that may name a way or a service.</summary>
    public static IEnumerable<Passage> Telling(Passage line) => OtherMatters.Without(Sentences.Of(line)).Where(s => !Reports().IsMatch(s.Folded));

    [GeneratedRegex("退休(?:人员|职工)")]
    private static partial Regex Retired();

    [GeneratedRegex(
        "停用(?![^。;]{0,24}(?:改用|改为使用|请使用|请下载|请通过))"
        + "|停止(?:使用|服务|受理)|暂停(?:办理|使用|服务|受理|开放)|关闭|下线|不再(?:受理|支持|提供)|取消(?!纸质|[^,。;]{0,16}集中认证)|冒充|诈骗|骗取|不法分子|诱导|山寨|虚假|谨防|警惕|钓鱼|系统升级|系统维护|故障" +
        "|占比|总[数量人]+(?:已经?|约|现)*(?:突破|超过?|达)|(?:办件|业务)量|累计(?:办理|受理)|同比|举报|投诉(?<!无一投诉|[0无零]投诉)|高龄津贴|优待证|招聘|报名|培训(?!后[,村群老居])|座谈|交换意见|洽谈|调研|检查组|督导|视察|获评|评为|荣获|表彰"
        + "|下一步(?!,?(?:[”\"】“【点选进填确按输支扫拍核即完再]|操作|人脸))|将(?:建设|推出|打造|探索)"
            + "|(?<![虚模])拟(?:建|推|开发|上线|启用|打造|设|开)|力争|商定|有待(?!遇)|正在(?:建设|开发|测试)|骗局|自称|谎称|对方称|来电称|冒称|接到[^,。;]{0,24}(?:来电|电话)|民警|陌生|[仿假]冒|名为“[^”]{2,20}”的(?:网站"
            + "|链接|网页|APP)|(?:被|钱款?)[^,。;]{0,4}(?:转走|盗刷)|被骗|短信,?(?:谎"
            + "|声)?称|冒领[^,。;]{0,8}[0-9]|骗[过领]|会议(?:要求|指出|强调|提出|明确)|(?:年底|年内|月底)前[^。;,]{0,20}(?:都要|要能|实现|建成|开通)|更多(?:资讯|新闻|报道|精彩|消息|动态)"
            + "|(?:年内|明年|今后)将|将[在于][^,。;]{2,14}(?:铺设|布设|投放|设立|新建|建成)|到20[0-9]{2}年[^。;]{0,20}实现|(?:计划|准备|有望|预计)[^,。;]{0,10}(?:建|推|上线|开发|开通)")]
    private static partial Regex Reports();
}
