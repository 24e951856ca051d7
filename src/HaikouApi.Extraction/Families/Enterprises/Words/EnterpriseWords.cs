using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises.Words;

/// <summary>The words of reports on companies, by kind; the heads with the metric that each states.</summary>
internal static partial class EnterpriseWords
{
    /// <summary>What a company has several of, which is a head only beside how many: elsewhere 客户 and 市场 are others.</summary>
    public const string Countable = "客户|采购商|经销商|代理商|加盟商|分销商|供应商|专卖店|门店|直营店|连锁店|加盟店|体验店|旗舰店|厂区|工厂|分厂|加工厂|生产基地|制造基地"
        + "|门市|仓库|子公司|分公司|研发中心|技术中心|研究院|实验室|品牌|市场|海外仓|加工点|收购点|销售网点|营业网点|直播间|车间";

    private static string CountedMetric(string noun) => noun switch
    {
        "客户" or "采购商" => "customers",
        "供应商" => "suppliers",
        "厂区" or "工厂" or "分厂" or "加工厂" => "factories",
        "生产基地" or "制造基地" => "production_bases",
        "加工点" => "processing_sites",
        "子公司" => "subsidiaries",
        "分公司" => "branches",
        "研发中心" or "技术中心" or "研究院" => "research_centers",
        "实验室" => "laboratories",
        "品牌" => "brands",
        "市场" => "markets",
        "海外仓" or "仓库" => "warehouses",
        "车间" => "workshops",
        "直播间" => "livestream_rooms",
        "产品" or "食品" or "品种" or "花色" or "品类" or "生产" or "加工" or "研制" or "制作" or "经营" => "products",
        _ when noun.StartsWith("股东", StringComparison.Ordinal) => "shareholders",
        _ when noun.EndsWith("温室", StringComparison.Ordinal) || noun.EndsWith("大棚", StringComparison.Ordinal) => "greenhouses",
        _ when noun.EndsWith("菌棚", StringComparison.Ordinal) || noun.EndsWith("菇棚", StringComparison.Ordinal) => "greenhouses",
        _ when noun[^1] is '棚' or '舍' or '房' or '楼' or '塔' or '筑' or '库' => "buildings",
        _ => noun[^1] switch { '商' => "dealers", '店' or '市' => "stores", _ => "outlets" },
    };

    public static Lexicon All { get; } = new(
    [
        .. EnterpriseHeads.All.Select(h => (h.Kind, h.Words)),
        (Kinds.Filler,
            "大约有 大概有 约有 大约为 约为 大约 大概 大约在 的 了 为 是 达 达到 达到了 有 就有 共 共有 共计 约 现 拥有 累计 总计 合计 超出 仅 实现 完成 取得 获得 申请 授权 获 接到 签下 签订 承接 新签 手握 拿下 "
                + "资金 人民币 中 在 于 从 额 金额 总额 总量 数量 人数 规模 可 能 可以 就 也 更 每年 "
                + "今年 今年以来 同时 “ ” 建设 全部 各类 各项 在职 在岗 在册 总数 高达 多达 最终 稳定在 保持在 公司总 一期 二期 三期 配备 配有 建有 引进 小幅 大幅 略 略有 大幅度 高速 稳步 快速 各种 等 基本上 突破 "
                + "压缩机 压缩空气 机器人 减速机 减速器 减震器 减水剂 国内外 海内外 全国各地 世界各地 全球各地 国内国外"),
        (Now, "已 已经 已达 已有 目前 截至 截至目前 现有 现已 如今 眼下 当前 首次 首度"),
        (Part, "其中 这其中"),
        (Added, "新增 新建 扩建 新增加 新招 再增 增设 新引进 新购 新上 新添 添置"),
        (Yearly, "年产 年加工 年可生产 可年产 年生产 年可产 年处理 日产 日加工 日可产 月产 月加工 日产出 月生产 月可生产 日生产 日可生产 年可加工 年屠宰 日均生产 年能生产 年出栏 "
            + "每日可加工 每日可生产 每日加工 每日生产 每月可生产 每月生产 每年可生产 每年可加工 每年加工 每年生产 年可处理"),
        (Produced, "累计生产 累计产出 累计加工 已生产 已累计生产 共生产 共加工 总共生产"),
        (Making, "生产 加工 做出 织出 屠宰 宰杀 产出 下线 酿造 织造 制作 组装 编织 销售 卖出 售出 卖掉 卖 卖了 销出 养殖 繁育 孵化 轧制 冶炼 发电 采摘 处理 出栏"),
        (Up, "增长 上升 增加 提高 提升 上涨 增幅 增幅达 增长了 增加了 提升了 涨幅 增长率 成长 成长了 增长达 上升了 提高了 增长近 上涨了 增速 增速达 递增"),
        (Down, "下降 下降了 减少 减少了 下滑 下滑了 下跌 下跌了 降幅 降幅达 缩短 缩短了 降低了"),
        (Each, "分别 分别为 分别达 分别达到 分别是 依次为 各为"),
        (LastYear, "同比 按年 较去年同期 比去年同期 较上年同期 比上年同期 与去年同期相比 比去年 较去年 较上年 比上年 同期"),
        (Change,
            "缩减 压缩 降低 扩招 节约 节省 节省成本 翻番 环比 相当于 减 补贴 奖励 罚款 贷款 赔偿 融资 授信 组织 安排 抽调 招聘 招收 招录 选派 派出 慰问 受伤 被困 培训 裁员 赔付 扣除 退税 减税 减免 拖欠 涉及 供应 争取 兑现 拨付 获批 资助 "
                + "价值 单价 售价 每台 每吨 每亩 每人 人均 户均 亩均 平均每 缺口 订单农业"),
        (Employs, "带动 吸纳 安置 解决 提供 创造 辐射"),
        (Ratio, "占 占比 占比达 比重 比例 占了 占到 占据"),
        (Plan,
            "预计 计划 拟 将 上看 今年资本支出 全年资本支出 会完成 会达到 会突破 会超过 会实现 可建成 可投产 可竣工 可建成投产 可全面投产 可正式投产 确保全年 确保完成 确保实现 确保年内 "
                + "力争 目标 有望 达产后 投产后 建成后 达产 可实现 规划 可望 争取 预期 即将 准备 打算 希望 未来 后年 明年 年底前 如果 可新增 可带动 可达 计划总 设想 意向 待 投用后 建成投产后 全面达产后 全部达产后 投入使用后 满产后 完工后 竣工后 "
                + "落成后 投产以后 建成後 投产後 达产後 投用後 建成投产後 全面达产後 全部达产後 满产後 完工後 竣工後 力求 预估 还得 还要 估计 年底可 届时 拟建 计划投资 不久"),
        (Past, "去年同期 上年同期 往年 此前 原来 过去 以前 最初 原先 当初 初期 成立之初 建厂之初 创业之初 起初 当时 最开始 刚开始 一开始 起步时 成立时 创办时 创立时 建厂时 办厂时 开业时 刚成立 刚起步 刚投产 接手时 创业时 开工时 上市时 上市之初 开业之初 投产之初 "
            + "创办之初 创立之初 合并前 搬迁前 改造前 改制前"),
        (LastYearAlone, "去年 上年 前年 去年全年 去年一年"),
        (Stranger, "各企业 众多企业 企业们 上下游企业 一些企业 部分企业 其他企业 其它企业 市场规模 项目区 规上 规模以上 规上企业 规上工业企业 规模以上工业企业"),
        (Trade, "全国 全球 国内 行业 全行业 业内 同行 世界 投资者 投资商 投资人 投资方 股东 市民 农户 村民 客商 客户 竞争对手 产业规模 市场容量 消费者"),
        (NoHead,
            "在建产能 在建年产能 在建总产能 接受捐赠 获捐赠 收到捐赠 接收捐赠 受捐赠 获赠 收入乘客 收入吨 收入客 收入旅客 "
                + "退休职工 离退休职工 退休员工 离退休人员 退休人员 下岗职工 下岗工人 施工人员 施工工人 建筑工人 建设工人 优良率 地区生产总值 国内生产总值 原材料成本 原料成本 材料成本 "
                + "人工成本 人力成本 用工成本 物流成本 融资成本 采购成本 能源成本 用电成本 用能成本 管理成本 "
                + "办事效率 审批效率 服务效率 通关效率 物流效率 人均收入 工资收入 增加收入 财政收入 农民收入 纯收入 月收入 投资收益 投资回报 投资基金 投资合作 投资协议 投资环境 投资促进 投资公司 投资强度 投资区 税收优惠 税收减免 税收贡献 利润分配 员工家属 员工宿舍 "
                + "员工食堂 职工宿舍 职工代表 员工工资 职工工资 设备投资 "
                + "设备采购 专利费 主营业务利润 每股亏损 每股净亏损 每股基本亏损 每股净资产 每股派息 每股股息 平均收入 人均营收 手续费收入 利息收入 利息净收入 净利息收入 财务收入 其他收入 政府补助收入 租金收入 非利息收入 中间业务收入 "
                + "公益事业的投入 公益投入 慈善投入 公益事业投入 "
                + "订单农业 出口国 出口退税 出口企业 出口市场 面积达标 土地面积 利润率 产值能耗 营收占比 面积之和 播种面积 造林面积 绿化面积 流转面积 展览面积 耕地面积 销售额的 营业收入的 产值的 收入的 营收的 利润的 "
                + "订单的 占地面积的 设备改造 投入使用 投入生产 投入运营 投入运行 投入到 再投产 再投放 再投身 再投向 增资扩股"),
        (Kinds.Join, "、 和 及 与 以及 并 同"),
        (Kinds.Comma, ","),
        (Kinds.Semicolon, "; 。 ! ?"),
        (Kinds.Open, "("),
        (Kinds.Close, ")"),
    ]);

    private static readonly Dictionary<string,
        string> Metrics = EnterpriseHeads.All.SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Metric))).DistinctBy(w => w.w)
        .ToDictionary(w => w.w, w => w.Metric, StringComparer.Ordinal);

    /// <summary>What a label is a head of, and the metric that it states; null where it is none.</summary>
    public static (Kind Kind, string Metric)? HeadOf(string label) => Labels.Value.TryGetValue(label, out var head) ? head : null;

    private static readonly Lazy<Dictionary<string, (Kind Kind, string Metric)>> Labels = new(() => EnterpriseHeads.All
        .SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Kind, h.Metric))).DistinctBy(w => w.w)
        .ToDictionary(w => w.w, w => (w.Kind, w.Metric), StringComparer.Ordinal));

    /// <summary>What the label of a row in a table of figures states; null where it is no sum and no rate.</summary>
    public static string? MetricOfLabel(string label) => Sums.Value.GetValueOrDefault(label);

    private static readonly Lazy<Dictionary<string, string>> Sums = new(() => EnterpriseHeads.All.Where(h => h.Kind == Sum || h.Kind == Portion)
        .SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Metric))).DistinctBy(w => w.w).ToDictionary(w => w.w, w => w.Metric, StringComparer.Ordinal));

    private static readonly HashSet<Kind> HeadKinds = [.. EnterpriseHeads.All.Select(h => h.Kind), Counted];

    public static bool IsHead(Kind kind) => HeadKinds.Contains(kind);

    /// <summary>电池产能: whether a word ends in what is counted, and is no name.</summary>
    public static bool EndsInHead(string word)
    {
        for (var at = Math.Max(0, word.Length - 4); at < word.Length - 1; at++)
        {
            if (All.At(word, at, word.Length) is { Kind: var kind, End: var end } && end == word.Length
                && (IsHead(kind) || kind == Ratio || kind == Up || kind == Kinds.Filler || kind == Trade))
            {
                return true;
            }
        }

        return word.EndsWith("产品", StringComparison.Ordinal) || word.EndsWith("项目", StringComparison.Ordinal);
    }

    /// <summary>毛利率: whether what a metric states is a percentage by itself.</summary>
    public static bool IsRate(string metric) => Rates.Contains(metric);

    private static readonly HashSet<string> Rates = [.. EnterpriseHeads.All.Where(h => h.Kind == Portion).Select(h => h.Metric)];

    /// <summary>The metric that a head of a kind states.</summary>
    public static string MetricOf(Kind kind, string head) =>
        kind == Counted ? CountedMetric(head) : Metrics.GetValueOrDefault(head) ?? head[^1] switch
        {
            _ when kind == Sum => SumOf(head),
            _ when kind == Floor || kind == Area => "area", // 示范园区, 库房
            '猪' or '牛' or '羊' or '鸡' or '鸭' or '鹅' or '兔' or '驴' or '鹿' => "livestock", // 养羊
            _ when kind == Portion => head.Contains("恢复", StringComparison.Ordinal) ? "capacity_recovery" : "attendance_rate",
            '辆' or '车' or '队' => "fleet_size",
            '模' when head.StartsWith("机队", StringComparison.Ordinal) => "fleet_size",
            '机' when kind == Amount => "fleet_size", // 机队共有飞机
            '机' or '床' or '器' or '臂' or '手' or '人' or '元' or '组' or '炉' or '釜' or '窑' or '架' or '吊' or '心' => "equipment", // 120台缝纫机, 机器人48台
            '目' or '题' => "research_projects", // 科研项目
            '线' => "production_lines", // 智能锻造线
            '售' => "sales",
            '力' => CapacityOf(head), // 日屠宰能力
            '量' when head[0] == '日' => "daily_capacity", // 日屠宰量
            '量' when head[0] == '月' => "monthly_capacity",
            _ => "annual_output", // 年纺丝量
        };

    /// <summary>The kind of a figure, by what it counts.</summary>
    public static Kind KindOf(Quantity figure) => figure switch
    {
        { ValueMax: not null } => EnterpriseKinds.Range,
        { Kind: "percent" } => figure.UnitPrinted!.EndsWith("百分点", StringComparison.Ordinal) ? EnterpriseKinds.Figure : Share,
        { Kind: "money" } => figure.Unit!.Contains('/', StringComparison.Ordinal) ? EnterpriseKinds.Figure : SumFigure,
        { Unit: "{person}" } => figure.UnitPrinted!.EndsWith("人次", StringComparison.Ordinal) ? EnterpriseKinds.Figure : StaffFigure,
        { Unit: "m2" or "{mu}" or "har" or "{ping}" or "[sft_i]" } => AreaFigure,
        { Unit: "{item}" or "{piece}" } => ItemFigure,
        { Unit: "{company}" or "{household}" or "{building}" or "{time}" or "{country_or_region}" or "{city}" or "km2" or "km" or "{flight}" } =>
            EnterpriseKinds.Figure,
        { Kind: "count" or "other" } => AmountFigure,
        _ => EnterpriseKinds.Figure,
    };

    /// <summary>Whether a figure can be of a head.</summary>
    public static bool Fits(Kind head, Token figure) => (figure.Value as Quantity)?.Unit is { } unit && (
        head == Sum ? figure.Kind == SumFigure
        : head == Area || head == Floor ? figure.Kind == AreaFigure
        : head == Staff ? figure.Kind == StaffFigure || ((Quantity)figure.Value).UnitPrinted == "个"
        : head == Jobs ? figure.Kind == StaffFigure || ((Quantity)figure.Value).UnitPrinted!.EndsWith('个')
        : head == Items ? figure.Kind == ItemFigure || unit == "{unit}"
        : head == Orders ? figure.Kind == SumFigure || figure.Kind == AmountFigure || figure.Kind == ItemFigure
        : head == Portion ? figure.Kind == Share
        : head == Counted ? unit is "{company}" or "{household}" or "{building}" or "{room}"
            || (unit == "{item}" && ((Quantity)figure.Value).UnitPrinted![^1] is '个' or '处' or '座' or '种' or '款')
        : head == Cycle ? unit is "h" or "d"
        : head != Moving && (figure.Kind == AmountFigure || figure.Kind == ItemFigure || unit == "m2"));

    /// <summary>拿出200万元购买设备, 首轮融资, 节约电费: what sums of money that are told by their shape state.</summary>
    public static string SumOf(string head) => head[^1] switch
    {
        '值' => "output_value", // 生产价值
        '益' => "revenue",
        _ when head[0] is '贷' => "financing",
        _ when head.Contains("贷款", StringComparison.Ordinal) => "loans_issued",
        _ when head.StartsWith("投入", StringComparison.Ordinal) => "donation",
        _ when head.Contains("融资", StringComparison.Ordinal) => "financing",
        _ when head.Contains('税') => "tax_saving",
        _ when head[0] is '节' or '省' => "savings",
        _ when Granted().IsMatch(head) => "subsidy",
        _ => "investment",
    };

    [GeneratedRegex("补贴|补助|奖补|扶持|奖励")]
    private static partial Regex Granted();

    /// <summary>日屠宰能力: in which time.</summary>
    public static string CapacityOf(string head) =>
        head.Contains('日') || head.Contains('天') ? "daily_capacity" : head.Contains('月') ? "monthly_capacity" : "annual_capacity";
}
