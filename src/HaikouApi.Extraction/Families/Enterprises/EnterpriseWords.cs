using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Enterprises.Names.EnterpriseKinds;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>The words of reports on companies, by kind; the heads with the metric that each states.</summary>
internal static class EnterpriseWords
{
    /// <summary>The heads, each with its kind, which says what figures count it, and its metric.</summary>
    public static IReadOnlyList<(Kind Kind, string Metric, string Words)> Heads { get; } =
    [
        (Sum, "investment", "投资 总投资 累计投资 总投资额 投资额 投资总额 投入 累计投入 总投入 投入资金 斥资 投资建设资金 技改投入 技改资金 累计投入技改资金 投入技改资金 技改投资 "
            + "共投资 投资约 固定资产投资 完成投资 投资金额 投资规模 改造投入 技术改造投入 耗资 出资 砸 砸下 砸了 豪掷 投下 再投 再投入 再投资 增资 追加投资"),
        (Sum, "rd_investment", "研发投入 科技投入 研发费用 研发经费 研发资金 投入研发资金 研发投入资金 累计研发投入 科研投入 投入研发经费 投入研发费用 研发投入总额 科研经费 投入研发 累计投入研发资金 科研资金"),
        (Sum, "output_value", "产值 年产值 总产值 工业产值 工业总产值 年总产值 销售产值 产值规模 年均产值 月产值 生产总值"),
        (Sum, "revenue", "营业收入 经营收入 业务收入 合并营收 营收 总收入 销售收入 销售额 年销售额 营业额 年营业额 主营业务收入 营业总收入 年销售收入 年营业收入 年营收 总营收 "
            + "销售总额 销售总收入 总收入 年销售总额 年收入 收入 销售业绩 销售总值 营收额 营收规模 开票销售 年销售 应税销售 年开票销售 成交额 交易额 创收 线上成交 网上成交 全网成交 年内收益 期内收益 总收益"),
        (Sum, "premiums", "原保险保费收入 原保费收入 原保费 保费收入 原保险业务收入 总保费 总保费收入 保费 新单保费 规模保费"),
        (Sum, "sales", "内销 内销额 国内销售 国内销售额 国内市场销售额"),
        (Sum, "profit", "利润 净利润 税后纯益 税后净利 税后盈余 归母净利 盈利 赢利 归母净利润 归属净利润 股东应占利润 股东应占溢利 纯利 溢利 期内溢利 利润总额 净利 年利润 营业利润 纯利润 净利润额"),
        (Sum, "gross_profit", "毛利 毛利润 毛利额 总毛利"),
        (Sum, "tax", "税收 税收入库 税款 上缴税款 缴纳税款 入库税款 纳税 缴税 交税 上缴税收 年税收 纳税额 纳税总额 上缴税金 年纳税 工业税收 创税 入库税收 税金 缴纳税收 缴纳税金 年纳税额 年缴税 贡献税收 税费 上缴税费 缴纳税费 缴税额"),
        (Sum, "profit_and_tax", "利税 年利税 上缴利税 上交利税 实现利税 创利税 创造利税 利税总额 利税额 年创利税 年实现利税"),
        (Sum, "exports", "出口额 出口总额 出口产值 年出口额 外贸出口额 外销额 年外销额 外销 出口销售 出口创汇 出口 年出口 外贸出口 出口值 出口货值 出口销售额 出口交货值 年创汇 创汇 创外汇 出口创外汇"),
        (Sum, "imports_and_exports", "进出口 进出口额 进出口总额 进出口值 进出口总值 外贸进出口 外贸进出口额 外贸进出口总额 自营进出口额 进出口贸易额 进出口贸易总额 年进出口额 年进出口总额"),
        (Sum, "net_loss", "亏损 净亏损 归母净亏损 亏损额 净亏损额 累计亏损"),
        (Sum, "receivables", "应收账款 应收款项 应收账款余额"),
        (Sum, "operating_cash_flow", "现金流量净额 现金流净额 经营性现金流 经营性现金流净额 经营性现金流量净额 经营活动现金流 经营活动现金流净额 经营活动现金流量净额 "
            + "经营活动产生的现金流量净额"),
        (Sum, "equity", "所有者权益 股东权益 净资产"),
        (Sum, "share_capital", "股本 总股本"),
        (Sum, "value_added", "增加值 工业增加值"),
        (Sum, "eps", "每股收益 基本每股收益 稀释每股收益 每股盈利 每股盈余 每股基础盈利 每股基本盈利 每股溢利"),
        (Sum, "market_value", "市值 总市值"),
        (Sum, "valuation", "估值 投后估值 投前估值"),
        (Sum, "brand_value", "品牌价值 品牌价值评估 品牌评估价值"),
        (Sum, "inventory", "存货 存货余额"),
        (Sum, "purchase_payments", "鲜叶款 茶叶款 收购款 奶款 蔗款"),
        (Sum, "deposits", "存款余额 各项存款余额 各项存款 存款总额"),
        (Sum, "loans", "贷款余额 各项贷款余额 各项贷款 贷款总额"),
        (Sum, "contract_value", "合同金额 合同额 合同总额 合同总金额 签下合同 签订合同 签约合同额 新签合同 新签合同额"),
        (Sum, "registered_capital", "注册资本 注册资金 注册资本金"),
        (Sum, "assets", "总资产 资产 资产总额 固定资产 资产规模 企业总资产"),
        (Area, "area", "面积 占地面积 占地 建筑面积 总建筑面积 总占地面积 总面积 厂房面积 总占地 生产面积 经营面积 车间面积 厂区面积 用地 用地面积 规划面积 规划占地面积 规划总占地面积 规划建筑面积 规划总建筑面积 规划建设面积 厂区占地 使用面积 "
            + "厂房建筑面积 规划用地 项目占地 营业面积 种养面积 占地总面积 建设面积 仓储面积 办公面积 流转 流转土地 种植 建筑总面积 总建设面积"),
        (Floor, "area", "标准厂房 云仓 仓储中心 物流仓 用房 生产用房 办公用房 厂房 车间 生产车间 仓库 厂区 标准化厂房 现代化厂房 智能车间 标准化车间 现代化车间 净化车间 无尘车间 生产厂房 冷库 办公楼 生产基地 茶园 果园 桑园 种植基地 大棚 厂房面积达 "
            + "牛舍 猪舍 羊舍 鸡舍 圈舍 畜舍 青贮窖 青贮池 干草棚 草料棚 草料库 精料库 饲料库 挤奶厅"),
        (Amount, "annual_capacity", "年产能 产能 年生产能力 设计产能 设计年产能 年设计产能 总产能 年加工能力 年处理能力 年产能力 生产能力 年生产规模 年综合生产能力 产能规模 加工能力"),
        (Amount, "daily_capacity", "日产能 日产能力 日生产能力 日加工能力 日产量 日均产量 每日产量 每天产量 日均产能 每日产能 每天产能 日处理能力 日最高产量"),
        (Amount, "monthly_capacity", "月产能 月产量 每月产量 月均产量 每月产能 月生产能力 月均产能"),
        (Amount, "annual_output", "年产量 产量 总产量 年均产量"),
        (Amount, "daily_shipments", "日发运量 日发货量 日出货量 日均发货量 日均出货量 日均发运量 日发货 日出货 日均发货 日均出货 日均配送 日配送 每日发货量 每日出货量 每天发货量 每天出货量 一天出货量 一天发货量 日配送量"),
        (Amount, "shipments", "发货 发货量 总发货量 出货 出货量 年出货量 交付 交付量 累计交付 供货 供货量 累计供货 发运 发运量 外运"),
        (Amount, "processing_volume", "入榨 累计入榨 入榨量 榨蔗 年消化 加工转化"),
        (Amount, "throughput", "吞吐量 货物吞吐量 港口吞吐量 集装箱吞吐量 铁水联运 海铁联运"),
        (Amount, "water_saving", "节水 年节水 节水量 年节水量"),
        (Amount, "water_volume", "水体 养殖水体 育苗水体"),
        (Amount, "installed_capacity", "装机容量 总装机容量 装机规模 总装机规模"),
        (Amount, "sales_volume", "销量 销售量 年销量 年销售量 总销量 产销 年产销"),
        (Amount, "ships", "船舶 渔船 货轮 船只 远洋渔船 自有船舶 租赁船舶 运输船 集装箱船"),
        (Amount, "capacity", "运力 总运力"),
        (Amount, "export_volume", "出口量 年出口量"),
        (Staff, "employees", "员工 职工 工人 固定用工 职员 从业人员 企业职工 在职员工 在岗职工 在册职工 一线员工总数 员工总数 职工总数 员工人数 用工 正式员工 用工人数 职工人数 "
            + "就业人员 雇员 全球员工 全球雇员 全球员工总数 全职员工 固定工人 从业人数 务工人员 工作人员 残疾员工 管理人员 女工 "
            + "生产人员 锻工 技工 农民工 一线员工 一线工人 产业工人 本地员工 员工们 人手"),
        (Staff, "rd_staff", "研发人员 科研人员 技术人员 研发人才 工程师 研发技术人员 科技人员 专业技术人员 研发团队 技术研发人员 专职研发人员 科研团队 技术团队 研发工程师 高级工程师 科技研发人员 工程技术人员 专业研发人员 设计师 设计师团队 设计团队 设计人员"),
        (Staff, "livestreamers", "主播 带货主播 电商主播"),
        (Orders, "orders", "订单 订单量 订单额 在手订单 订单总额 订单金额 海外订单 出口订单 外贸订单 新订单 生产订单 订单总量 意向订单 销售订单 国外订单 合同订单 采购订单 订货 签订单 新签订单 接订单 获订单 单子 大单"),
        (Items, "patents",
            "专利 发明专利 授权专利 国家专利 专利授权 实用新型专利 授权发明专利 国家发明专利 有效专利 各类专利 各项专利 外观专利 外观设计专利 自主知识产权专利 自主专利 有效发明专利 专利技术 实用型专利 国家级专利 实用专利 国家实用新型专利 新型专利 核心专利 技术专利 "
                + "发明专利授权 专利证书 知识产权 自主知识产权 国际专利 授权实用新型专利"),
        (Items, "core_technologies", "核心技术 核心技术专利 关键技术 关键核心技术"),
        (Items, "production_lines", "生产线 加工线 自动化生产线 流水线 自动生产线 智能生产线 全自动生产线 现代化生产线 自动化流水线 产线 智能化生产线 先进生产线 装配线 包装线"),
        (Items, "equipment", "设备 生产设备 机器设备 机器 加工设备 先进设备 自动化设备"),
        (Items, "software_copyrights", "软件著作权 软著 计算机软件著作权 著作权"),
        (Items, "standards", "国家标准 行业标准 团体标准 国际标准 地方标准"),
        (Jobs, "jobs", "就业 就业岗位 岗位 就业机会 务工 用工岗位 工作岗位 上班"),
        (Amount, "purchases", "收购 采购 收购量 采购量 年收购 年收购量 年采购量 年采购"),
        (Amount, "storage_capacity", "库容 库容量 仓储能力 储存能力 储藏能力 储备能力 储备 储存 储酒能力 储粮能力 储油能力 储奶能力 贮存能力 贮藏能力 冷藏能力"),
        (Area, "base_area", "示范基地 种植示范基地 高效示范基地 标准化基地 原料基地 蔬菜基地 养殖基地 种养基地 订单基地 订单种植基地"),
        (Floor, "contract_area", "种植协议 种植合同 收购协议 收购合同 购销合同 流转合同 流转协议"),
        (Cycle, "production_cycle", "生产周期 制作周期 加工周期 制造周期"),
        (Cycle, "delivery_cycle", "交付周期 交货周期 交付时间 交货期 交货时间"),
        (Cycle, "development_cycle", "研发周期 开发周期 设计周期"),
        (Moving, "efficiency", "效率 生产效率 工作效率 劳动效率 作业效率 运营效率 加工效率 生产效能 生产率"),
        (Moving, "productivity", "劳动生产率 全员劳动生产率"),
        (Moving, "performance", "业绩 经营业绩 整体业绩 公司业绩"),
        (Moving, "accuracy", "精确率 准确率 精准率 精准度 精度 生产精确率 加工精度"),
        (Moving, "energy_efficiency", "能源利用率 能源利用效率 能效"),
        (Moving, "energy_consumption", "能耗 综合能耗 单位能耗 生产能耗 能源消耗 单位产品能耗 耗电 耗电量 电耗 综合电耗 用电单耗 用电量 煤耗 耗煤量 气耗 耗能 单耗 产品单耗"),
        (Moving, "cost", "成本 生产成本 运营成本 运行成本 综合成本 制造成本"),
        (Moving, "emissions", "碳排放 碳排放量 排放量 二氧化碳排放"),
        (Moving, "visitors", "接待游客 接待游客人数 接待游客量 游客接待量 接待人数 游客人数"),
        (Amount, "livestock", "存栏 存栏量 年存栏"),
        (Portion, "pass_rate", "合格率 产品合格率 良品率 良率 产品良品率 产品良率 成品率 优品率 优等率 优等品率 优良品率 一等品率 一级品率 一次合格率 出厂合格率"),
        (Portion, "defect_rate", "不良率 不良品率 次品率 产品不良率 产品不良品率 废品率 不合格率"),
        (Portion, "loss_rate", "损耗率 原料损耗率 材料损耗率"),
        (Portion, "attendance_rate", "到岗率 员工到岗率 返岗率 员工返岗率 上岗率 复岗率 员工上岗率 员工复岗率"),
        (Portion, "operating_rate", "开工率 开机率 设备开机率 开动率 设备开动率 稼动率 设备稼动率 开台率"),
        (Portion, "capacity_recovered", "产能恢复 产能已恢复 产能目前已恢复 产能恢复率 复产率"),
        (Portion, "capacity_utilization", "产能利用率 设备利用率"),
        (Portion, "automation_rate", "自动化率 数控化率 设备自动化率"),
        (Portion, "gross_margin", "毛利率"),
        (Portion, "sales_rate", "产销率"),
        (Portion, "npl_rate", "不良贷款率"),
        (Portion, "roe", "净资产收益率 加权平均净资产收益率"),
        (Portion, "market_share", "市场占有率 市场份额 市占率 占有率 国内市场占有率 全球市场占有率"),
    ];

    /// <summary>What a company has several of, which is a head only beside how many: elsewhere 客户 and 市场 are others.</summary>
    public const string Countable = "客户|采购商|经销商|代理商|加盟商|分销商|供应商|专卖店|门店|直营店|连锁店|加盟店|体验店|旗舰店|厂区|工厂|分厂|加工厂|生产基地|制造基地"
        + "|子公司|分公司|研发中心|技术中心|研究院|实验室|品牌|市场|海外仓|加工点|收购点|销售网点|营业网点|直播间|车间";

    private static string CountedMetric(string noun) => noun switch
    {
        "客户" or "采购商" => "customers",
        "供应商" => "suppliers",
        "厂区" or "工厂" or "分厂" or "加工厂" => "factories",
        "生产基地" or "制造基地" => "production_bases",
        "子公司" => "subsidiaries",
        "分公司" => "branches",
        "研发中心" or "技术中心" or "研究院" or "实验室" => "research_centers",
        "品牌" => "brands",
        "市场" => "markets",
        "海外仓" => "warehouses",
        "车间" => "workshops",
        "直播间" => "livestream_rooms",
        "产品" or "食品" => "products",
        _ when noun[^1] is '棚' or '舍' or '房' or '楼' or '塔' or '筑' or '库' => "buildings",
        _ => noun[^1] switch { '商' => "dealers", '店' => "stores", _ => "outlets" },
    };

    public static Lexicon All { get; } = new(
    [
        .. Heads.Select(h => (h.Kind, h.Words)),
        (Kinds.Filler,
            "大约有 大概有 约有 大约为 约为 大约 大概 大约在 的 了 为 是 达 达到 达到了 有 就有 共 共有 共计 约 现 拥有 累计 总计 合计 超出 仅 实现 完成 取得 获得 申请 授权 获 接到 签下 签订 承接 新签 手握 拿下 "
                + "资金 人民币 中 在 于 从 额 金额 总额 总量 数量 人数 规模 可 能 可以 就 也 更 每年 "
                + "今年 今年以来 同时 “ ” 建设 全部 各类 各项 在职 在岗 在册 总数 高达 多达 最终 稳定在 保持在 公司总 一期 二期 三期 配备 配有 建有 引进 小幅 大幅 略 略有 大幅度 高速 稳步 快速 各种 等 基本上 突破 "
                + "机器人 减速机 减速器 减震器 减水剂 国内外 海内外 全国各地 世界各地 全球各地 国内国外"),
        (Now, "已 已经 已达 已有 目前 截至 截至目前 现有 现已 如今 眼下 当前 首次 首度"),
        (Part, "其中 这其中"),
        (Added, "新增 新建 扩建 新增加 新招 再增 增设 新引进 新购 新上 新添 添置"),
        (Yearly, "年产 年加工 年可生产 可年产 年生产 年可产 年处理 日产 日加工 日可产 月产 月加工 日产出 月生产 月可生产 日生产 日可生产 年可加工 年屠宰 日均生产 年能生产 年出栏 "
            + "每日可加工 每日可生产 每日加工 每日生产 每月可生产 每月生产 每年可生产 每年可加工 每年加工 每年生产 年可处理"),
        (Produced, "累计生产 累计产出 累计加工 已生产 已累计生产 共生产 共加工 总共生产"),
        (Making, "生产 加工 做出 织出 屠宰 宰杀 产出 下线 酿造 织造 制作 组装 编织 销售 卖出 售出 卖掉 卖 卖了 销出 养殖 繁育 孵化 轧制 冶炼 发电 采摘 处理 出栏"),
        (Up, "增长 上升 增加 提高 提升 上涨 增幅 增幅达 增长了 增加了 提升了 涨幅 增长率 增长达 上升了 提高了 增长近 上涨了 增速 增速达 递增"),
        (Down, "下降 下降了 减少 减少了 下滑 下滑了 下跌 下跌了 降幅 降幅达 缩短 缩短了 降低了"),
        (Each, "分别 分别为 分别达 分别达到 分别是 依次为 各为"),
        (LastYear, "同比 按年 较去年同期 比去年同期 较上年同期 比上年同期 与去年同期相比 比去年 较去年 较上年 比上年 同期"),
        (Change,
            "缩减 压缩 降低 扩招 节约 节省 节省成本 翻番 环比 相当于 减 补贴 奖励 罚款 贷款 赔偿 融资 授信 组织 安排 抽调 招聘 招收 招录 选派 派出 慰问 受伤 被困 培训 裁员 捐赠 捐款 赔付 扣除 退税 减税 减免 拖欠 涉及 供应 争取 兑现 拨付 获批 资助 "
                + "价值 单价 售价 每台 每吨 每亩 每人 人均 户均 亩均 平均每 缺口 订单农业"),
        (Employs, "带动 吸纳 安置 解决 提供 创造 辐射"),
        (Ratio, "占 占比 占比达 比重 比例 占了 占到 占据"),
        (Plan,
            "预计 计划 拟 将 可建成 可投产 可竣工 可建成投产 可全面投产 可正式投产 "
                + "力争 目标 有望 达产后 投产后 建成后 达产 可实现 规划 可望 争取 预期 即将 准备 打算 希望 未来 后年 明年 年底前 如果 可新增 可带动 可达 计划总 设想 意向 待 投用后 建成投产后 全面达产后 全部达产后 投入使用后 满产后 完工后 竣工后 "
                + "落成后 投产以后 建成後 投产後 达产後 投用後 建成投产後 全面达产後 全部达产後 满产後 完工後 竣工後 力求 预估 还得 还要 估计 年底可 届时 拟建 计划投资 不久"),
        (Past, "去年同期 上年同期 往年 此前 原来 过去 以前 最初 原先 当初 初期 成立之初 建厂之初 创业之初 起初 当时 最开始 刚开始 一开始 起步时"),
        (LastYearAlone, "去年 上年 前年 去年全年 去年一年"),
        (Stranger, "各企业 众多企业 企业们 上下游企业 一些企业 部分企业 其他企业 其它企业 市场规模 项目区 规上 规模以上 规上企业 规上工业企业 规模以上工业企业"),
        (Trade, "全国 全球 国内 行业 全行业 业内 同行 世界 投资者 投资商 投资人 投资方 股东 市民 农户 村民 客商 客户 竞争对手 产业规模 市场容量 消费者"),
        (NoHead,
            "收入乘客 收入吨 收入客 收入旅客 "
                + "退休职工 离退休职工 退休员工 离退休人员 退休人员 下岗职工 下岗工人 施工人员 施工工人 建筑工人 建设工人 优良率 地区生产总值 国内生产总值 原材料成本 原料成本 材料成本 "
                + "人工成本 人力成本 用工成本 物流成本 融资成本 采购成本 能源成本 用电成本 用能成本 管理成本 "
                + "办事效率 审批效率 服务效率 通关效率 物流效率 人均收入 工资收入 增加收入 财政收入 农民收入 纯收入 月收入 投资收益 投资回报 投资基金 投资合作 投资协议 投资环境 投资促进 投资公司 投资强度 投资区 税收优惠 税收减免 税收贡献 利润分配 员工家属 员工宿舍 "
                + "员工食堂 职工宿舍 职工代表 员工工资 职工工资 设备投资 "
                + "设备采购 专利费 主营业务利润 每股亏损 每股净亏损 每股基本亏损 每股净资产 每股派息 每股股息 平均收入 人均营收 手续费收入 利息收入 利息净收入 净利息收入 财务收入 其他收入 政府补助收入 租金收入 非利息收入 中间业务收入 "
                + "公益事业的投入 公益投入 慈善投入 公益事业投入 "
                + "订单农业 出口国 出口退税 出口企业 出口市场 面积达标 土地面积 利润率 产值能耗 营收占比 面积之和 种植面积 养殖面积 播种面积 造林面积 绿化面积 流转面积 展览面积 耕地面积 基地面积 销售额的 营业收入的 产值的 收入的 营收的 利润的 "
                + "订单的 占地面积的 设备改造 投入使用 投入生产 投入运营 投入运行 投入到 再投产 再投放 再投身 再投向 增资扩股"),
        (Kinds.Join, "、 和 及 与 以及 并 同"),
        (Kinds.Comma, ","),
        (Kinds.Semicolon, "; 。 ! ?"),
        (Kinds.Open, "("),
        (Kinds.Close, ")"),
    ]);

    private static readonly Dictionary<string,
        string> Metrics = Heads.SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Metric))).DistinctBy(w => w.w)
        .ToDictionary(w => w.w, w => w.Metric, StringComparer.Ordinal);

    /// <summary>What a label is a head of, and the metric that it states; null where it is none.</summary>
    public static (Kind Kind, string Metric)? HeadOf(string label) => Labels.Value.TryGetValue(label, out var head) ? head : null;

    private static readonly Lazy<Dictionary<string, (Kind Kind, string Metric)>> Labels = new(() => Heads
        .SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Kind, h.Metric))).DistinctBy(w => w.w)
        .ToDictionary(w => w.w, w => (w.Kind, w.Metric), StringComparer.Ordinal));

    /// <summary>What the label of a row in a table of figures states; null where it is no sum and no rate of return.</summary>
    public static string? MetricOfLabel(string label) => Sums.Value.GetValueOrDefault(label);

    private static readonly Lazy<Dictionary<string, string>> Sums = new(() => Heads.Where(h => h.Kind == Sum || h.Metric == "roe")
        .SelectMany(h => h.Words.Split(' ').Select(w => (w, h.Metric))).DistinctBy(w => w.w).ToDictionary(w => w.w, w => w.Metric, StringComparer.Ordinal));

    private static readonly HashSet<Kind> HeadKinds = [.. Heads.Select(h => h.Kind), Counted];

    public static bool IsHead(Kind kind) => HeadKinds.Contains(kind);

    /// <summary>The metric that a head of a kind states.</summary>
    public static string MetricOf(Kind kind, string head) =>
        kind == Counted ? CountedMetric(head) : Metrics.GetValueOrDefault(head) ?? head[^1] switch
        {
            _ when kind == Sum => EnterpriseOutput.SumOf(head),
            '猪' or '牛' or '羊' or '鸡' or '鸭' or '鹅' or '兔' or '驴' or '鹿' => "livestock", // 养羊
            _ when kind == Portion => head.Contains("恢复", StringComparison.Ordinal) ? "capacity_recovered" : "attendance_rate",
            '机' or '床' or '器' or '臂' or '人' or '元' or '组' => "equipment", // 120台缝纫机, 机器人48台
            '线' => "production_lines", // 智能锻造线
            '售' => "sales",
            '力' => EnterpriseOutput.CapacityOf(head), // 日屠宰能力
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
        { Unit: "m2" or "{mu}" or "har" } => AreaFigure,
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
        : head == Counted ? unit is "{company}" or "{household}" or "{building}"
            || (unit == "{item}" && ((Quantity)figure.Value).UnitPrinted![^1] is '个' or '处' or '座' or '种' or '款')
        : head == Cycle ? unit is "h" or "d"
        : head != Moving && (figure.Kind == AmountFigure || figure.Kind == ItemFigure || unit == "m2"));
}
