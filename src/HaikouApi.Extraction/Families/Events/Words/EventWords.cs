using HaikouApi.Extraction.Lexing;
using static HaikouApi.Extraction.Events.Words.EventKinds;

namespace HaikouApi.Extraction.Events.Words;

/// <summary>The words of reports of events, by kind.</summary>
internal static class EventWords
{
    public static Lexicon All { get; } = new(
    [
        (Kinds.Filler,
            "持续 正 正在 免费 公开 对外 陆续 分别 而 截至 截止 又一次 再次 再度 首次 首度 宣告 宣布 热闹 点亮 璀璨 浪漫 闪亮 完满 完美 如约 华丽 惊艳 浓情 欢乐 激情 了 的 由 于 在 并 也 又 还 正式 隆重 顺利 盛大 火热 成功 圆满 如期 精彩 温情 热烈 "
                + "浩大 盛情 倾情 盛装 同步 联合 共同 携手 组织 活动 系列活动 期间 当晚 时 发起 主办方 (记者 (通讯员 ( ) “ ” 《 》 :"),
        (Recently, "近日 日前 近期 连日来 周末"),
        (HostVerb, "主办 合办 联办 办理 联合主办 共同主办 联合举办 共同举办"),
        (Hold, "展开 打响 发车 开启 热力开启 欢乐开启 开战 开办 展出 举办 举行 启动 开展 召开 组织开展 迎来 启动了 举办了 举行了"),
        (Begin, "开幕 拉开帷幕 拉开序幕 拉开大幕 拉开战幕 打响揭幕战 打响首战 揭开序幕 揭开帷幕 "
            + "开赛 揭幕 鸣枪开跑 鸣枪起跑 鸣枪 开跑 起跑 上演 启幕 精彩上演 开锣 开演 开场 开打 开唱 开镰 开捕 开渔 开庙 开山 开秀 开犁 开耕 开灯 鸣锣开赛 鸣锣开市 鸣锣 鸣笛开赛 鸣枪开赛 鸣枪出发 发枪 起航 启航 亮相 "
            + "登场 展开角逐 启灯 点灯 亮灯 迎客 开门迎客 开市 开园 如约而至 如期而至"),
        (End, "落幕 闭幕 收官 圆满结束 圆满收官 落下帷幕 谢幕 结束"),
        (Opening, "开幕式 开展仪式 开展式 启动仪式 启动式 开幕仪式 启幕仪式 开赛仪式 开幕晚会 启动会 启动大会 揭幕仪式 点灯仪式 启灯仪式 亮灯仪式 线上开幕式 线上启动仪式"),
        (Closing, "闭幕式 闭幕仪式 闭幕晚会 线上闭幕式 闭幕式音乐会 闭幕音乐会"),
        (Future, "定档 定档于 订于 将 还将 将于 拟于 定于 即将 计划于 预计 预计于 将在 计划 拟"),
        (Scene, "现场 上 活动现场"),
        (Here, "这里 在这里 就在这里 此间 在此 就在此"),
        (Report, "表示 透露 获悉 了解 介绍 发布 通报 公布 发布会 新闻发布会 发布会消息 新闻发布会消息 通气会 记者 印发 通知 据悉 签约 筹备 报名"),
        (Kinds.Comma, ", 、"),
        (Kinds.Semicolon, "; 。 ! ?"),
    ]);
}
