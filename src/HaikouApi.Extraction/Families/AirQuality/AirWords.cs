using System.Collections.Frozen;
using static HaikouApi.Extraction.AirQuality.AirKind;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>The words of bulletins, by kind. The longest word at a place counts, so that 平均 and 月均值 are not 均.</summary>
internal static class AirWords
{
    private static readonly (char Kind, string Words)[] Lists =
    [
        (Filler, "浓度 平均浓度 年平均 年平均浓度 月平均 月平均浓度 季平均 季平均浓度 月均浓度 年均浓度 季均浓度 浓度值 浓度均值 质量浓度 月均 年均 季均 均值 月均值 年均值 季均值 平均值 平均 值 数值 为 是 达 达到 达到了 的 了 有 共 共有 共计 计 累计 合计 等 项 一项 两项 二项 三项 四项 五项 六项 项目"),
        (Filler, "指标 因子 参数 污染物 主要污染物 主要 其中 环境 大气 监测 结果 显示 结果显示 表明 数据 情况 总体 总体上 幅度 比例 也 则 又 再 相比 比较 相比较 来看 看 城区 全部 以 特定百分位 特定百分位数 月度 季度 年度 年累计 AQI 当前 实现 参评 同期 由于 剔除 扣除 除尘 行动计划 攻坚计划 除此之外 单项 各项 改善明显 明显 有所 依然 仍 仍然 继续 持续 分析 统计 评价 按 根据 据 沙尘 剔除沙尘 扣除沙尘 滑动 当中 中 里 内 空气中 首次 国家 二级 一级 符合 满足 优于 创 历史 历史同期 有监测以来 有监测记录以来 最好水平 最低水平 最优水平 新低 历史新低 历史最好水平 历史最优 水平 保持 稳定 优 良 较好 优秀 评价浓度 评价"),
        (Share, "空气质量达标天数比例 空气质量达标天数比率 优良率 优良天数比例 优良天数比率 优良天数占比 优良天数率 优良天比例 优良天数达标率 优良天数百分比 优良比例 优良比率 优良日数比例 优良级天数比例 空气优良率 达标率 达标天数比例 优良天数达到比例 优良以上天数比例 优良天数平均比例 平均优良天数比例"),
        (GoodDays, "优良天数 优良天 优良日数 优良 达标天数 优良级天数 优良以上天数 优、良天数 优良(达标)天数 达标(优良)天数 空气质量达标天数"),
        (ValidDays, "有效监测天数 有效监测 有效天数 有效监测日数 监测有效天数 有效监测天 监测天数"),
        (Composite, "综合指数 综合质量指数 空气质量综合指数 环境空气质量综合指数 空气综合指数 环境空气综合指数"),
        (Quality, "空气质量 环境空气质量 大气环境质量 空气 环境空气 城市空气质量 城市环境空气质量 空气环境质量"),
        (Of, "占 占比 占总天数 占有效监测天数 占有效天数 占整月有效天数 占监测天数 占全年 占全月 所占比例"),
        (Up, "上升 升高 增加 增长 提高 提升 恶化 反弹 升幅 涨幅 增幅 上涨 上升幅度 转差 变差 同步上升"),
        (Down, "下降 降低 减少 降幅 改善 好转 下降幅度 降低幅度 减少幅度 改善幅度 改善率 下降率"),
        (Flat, "持平 基本持平 相同 不变 保持不变 保持持平 无变化 没有变化"),
        (FlatAre, "持平的有 持平的是 持平的为 基本持平的有 持平的指标有"),
        (To, "降至 升至 降到 升到 下降到 上升到 下降至 上升至 降低到 降低至 减少到 减少至 提高到 提升到 提升至 提高至 增加到 增加至"),
        (All, "均 都 全部均 皆"),
        (Each, "分别 依次 分别为 分别是 依次为 依次是 各"),
        (Rank, "排名 排在 排 位列 位居 名列 列 居 位次 排名位列 排名位居 排名居 名次 排位 排行 荣获 获得 并列"),
        (Nation, "全国"),
        (OtherScope, "全省 省内 全区 区内 省会 省会城市 直辖市 副省级 计划单列市 全市 自治区 西南 西北 华东 华北 华南 东北 华中 长三角 珠三角 京津冀"),
        (Within, "在"),
        (Except, "除"),
        (But, "外 以外 之外"),
        (Rest, "其余 其他 其它"),
        (PerCubicMetre, "每立方米"),
        (Plan, "目标是 力争 争取 确保 预计 计划 规划 要降至 要达到 要降到 将降至 需降至 应达到 应降至"),
        (Stop, "目标 目标值 标准 二级标准 限值 标准值 考核 去年 上年 去年同期 上年同期 由 从 超标 小时浓度 小时均值 小时值 峰值 最大值 最高值 最低值 最高达 最低达 瞬时 单日 日均浓度 日均值 范围 浓度范围 介于 之间 波动 首要污染物 为首要污染物 超过 倒数 前列 变化率 改善率排名 变化幅度 贡献 预测"),
        (Water, "水质 水环境 水体 断面 地表水 饮用水 水源地 地下水 海水 近岸海域 湖 湖泊 河流 河 噪声 声环境 降水"),
        (Join, "、 和 及 与 以及 并"),
        (Comma, ","), (Semicolon, "; 。 ! ?"), (Open, "("), (Close, ")"), (Colon, ":"),
    ];

    private static readonly FrozenDictionary<string, char> Kinds = Lists.SelectMany(k => k.Words.Split(' ').Select(w => (Word: w, k.Kind))).DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);

    /// <summary>By first character, the lengths of the words that begin with it, longest first.</summary>
    private static readonly int[]?[] Lengths = LengthsByFirst();

    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> ByWord = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest word that begins at <paramref name="at"/>.</summary>
    public static (char Kind, int Length)? At(string folded, int at)
    {
        if (Lengths[folded[at]] is not { } lengths) return null;
        foreach (var length in lengths)
        {
            if (at + length <= folded.Length && ByWord.TryGetValue(folded.AsSpan(at, length), out var kind)) return (kind, length);
        }

        return null;
    }

    private static int[]?[] LengthsByFirst()
    {
        var lengths = new int[]?[char.MaxValue + 1];
        foreach (var words in Kinds.Keys.GroupBy(w => w[0])) lengths[words.Key] = [.. words.Select(w => w.Length).Distinct().OrderDescending()];
        return lengths;
    }
}
