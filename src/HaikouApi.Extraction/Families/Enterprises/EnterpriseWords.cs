using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The words of reports on companies, by kind; the heads with the metric that each states.</summary>
internal static class EnterpriseWords
{
    /// <summary>The metric of each head. Of staff, patents and orders the figure may stand before the head.</summary>
    public static IReadOnlyList<(Kind Kind, string Metric, string Words)> Heads { get; } =
    [
        (Head, "investment", "投资 总投资 累计投资 总投资额 投资额 投资总额 投入 累计投入 总投入 投入资金 斥资 投资建设资金 技改投入 累计投入技改资金 投入技改资金 技改投资 共投资 投资约"),
        (Head, "rd_investment", "研发投入 研发费用 研发经费 研发资金 投入研发资金 研发投入资金 累计研发投入 科研投入"),
        (Head, "annual_capacity", "年产能 产能 年生产能力 设计产能 设计年产能 年设计产能 总产能 年加工能力 年处理能力 年产能力 生产能力"),
        (Head, "daily_capacity", "日产能 日产能力 日生产能力 日加工能力 日产量 日均产量"),
        (Head, "monthly_capacity", "月产能 月产量"),
        (Head, "annual_output", "年产量 产量 总产量"),
        (Head, "area", "面积 占地面积 占地 建筑面积 总建筑面积 总占地面积 总面积 厂房面积 总占地 生产面积 经营面积 车间面积 厂区面积"),
        (Head, "output_value", "产值 年产值 总产值 工业产值 工业总产值 年总产值 销售产值"),
        (Head, "revenue", "营业收入 营收 销售收入 销售额 年销售额 营业额 年营业额 主营业务收入 营业总收入 年销售收入 年营业收入 年营收 总营收 销售总额 销售总收入"),
        (Head, "profit", "利润 净利润 利润总额 净利"),
        (Head, "tax", "税收 纳税 缴税 上缴税收 年税收 纳税额 纳税总额 上缴税金 年纳税 利税"),
        (Head, "exports", "出口额 出口总额 出口产值 年出口额 外贸出口额 出口创汇"),
        (Counted, "employees", "员工 职工 工人 职员 从业人员 企业职工 在职员工 在岗职工 在册职工 一线员工总数 员工总数 职工总数 员工人数 用工"),
        (Counted, "rd_staff", "研发人员 科研人员 技术人员 研发人才 工程师 研发技术人员 科技人员 专业技术人员"),
        (Counted, "orders", "订单 订单量 订单额 在手订单 订单总额 订单金额 海外订单 出口订单 外贸订单 新订单 生产订单 订单总量"),
        (Counted, "patents", "专利 发明专利 授权专利 国家专利 专利授权 实用新型专利 授权发明专利 国家发明专利 有效专利 各类专利 各项专利 外观专利 外观设计专利 自主知识产权专利 自主专利 有效发明专利 专利技术"),
        (Counted, "core_technologies", "核心技术 核心技术专利"),
    ];

    public static Lexicon All { get; } = new(
    [
        .. Heads.Select(h => (h.Kind, h.Words)),
        (Kinds.Filler, "的 了 为 是 达 达到 达到了 已 已经 已达 已有 有 就有 共 共有 共计 约 目前 现 现有 拥有 累计 总计 合计 超出 仅 实现 完成 取得 获得 申请 授权 获 接到 签下 签订 承接 新签 新增 手握 拿下 资金 人民币 中 在 于 从 额 金额 总额 总量 数量 人数 规模 可 能 可以 就 也 更 每年 今年 今年以来 同时 其中 “ ” 建设 全部 各类 各项 在职 在岗 在册 总数 高达 多达 最终 稳定在 保持在 厂房 厂区 车间 公司总 一期 二期 三期"),
        (Yearly, "年产 年加工 年可生产 可年产 年生产 年可产 年处理 日产 日加工 日可产 月产 月加工"),
        (Up, "增长 上升 增加 提高 提升 上涨 增幅 增幅达 增长了 增加了 提升了 涨幅 增长率"),
        (LastYear, "同比 较去年同期 比去年同期 较上年同期 比上年同期 与去年同期相比"),
        (Change, "减少 下降 缩减 压缩 降低 扩招 增至 节约 节省 节省成本 较去年 比去年 比上年 较上年 翻番 环比 占 相当于 减 补贴 奖励 罚款 贷款 赔偿 融资 授信 组织 安排 抽调 招聘 招收 新招 招录 选派 派出 慰问 受伤 被困 培训 裁员 捐赠 捐款 赔付"),
        (Plan, "预计 计划 拟 将 力争 目标 有望 达产后 投产后 建成后 达产 可实现 规划 可望 争取 预期 即将 准备 打算 希望 未来 后年 明年 年底前 如果 可新增 可带动 可达 计划总 设想 意向 待"),
        (Past, "去年同期 上年同期 去年 上年 前年 往年 此前 原来 过去 以前 最初"),
        (Stranger, "全市 全省 全县 全区 全镇 全村 全州 我市 我省 我县 我区 我国 该市 该县 该区 该省 该镇 本市 本县 园区 产业园区 开发区 高新区 规上 规模以上 规上企业 规上工业企业 各企业 众多企业 企业们 上下游企业 一些企业 部分企业 其他企业 其它企业 市场规模 协会 商会 政府 财政 项目区"),
        (Trade, "全国 全球 国内 行业 全行业 业内 同行 世界 投资者 股东 市民 农户 村民 客商"),
        (Kinds.Join, "、 和 及 与 以及 并 同"),
        (Kinds.Comma, ","),
        (Kinds.Semicolon, "; 。 ! ?"),
        (Kinds.Open, "("),
        (Kinds.Close, ")"),
    ]);

    private static readonly Dictionary<string, string> Metrics = Heads.SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Metric))).ToDictionary(w => w.w, w => w.Metric, StringComparer.Ordinal);

    /// <summary>The metric that a head states.</summary>
    public static string MetricOf(string head) => Metrics[head];

    /// <summary>Whether a figure of that kind and unit can be of the metric.</summary>
    public static bool Fits(string metric, Quantity figure) => metric switch
    {
        "employees" or "rd_staff" => figure.Unit == "{person}",
        "patents" or "core_technologies" => figure.Unit is "{item}" or "{piece}",
        "area" => figure.Unit is "m2" or "har" or "{mu}" or "km2",
        "orders" => figure.Kind is "money" or "count" || figure.Unit == "t",
        "annual_capacity" or "daily_capacity" or "monthly_capacity" or "annual_output" => (figure.Kind is "count" or "other" && figure.Unit is not ("{person}" or "{company}" or "{household}" or "{time}" or "{mu}" or "har" or "{country_or_region}" or "{city}")),
        _ => figure.Kind == "money" && figure.Unit is not null && !figure.Unit.Contains('/', StringComparison.Ordinal),
    };
}
