using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Governance;

/// <summary>The words between the names of sites, and of plans.</summary>
internal static class GovernanceWords
{
    public static Lexicon Lists { get; } = new(
    [
        (Kinds.Filler, "的 有 把 办事处 “ ” | 共 计"),
        (Kinds.Join, "、 和 及 与 以及"),
        .. Kinds.Marks,
    ]);

    public static Lexicon Plans { get; } = new(
    [
        (GovernanceKinds.Plan, "计划 拟 将 力争 预计"),
        (GovernanceKinds.Make, "打造 创建 建设 建成 培育 新建 新增 新创建 再创 再创建 全力创建 建 创 评选 选树"),
        (GovernanceKinds.Done, "已 已经 累计 截至 完成了 建成了"),
        (Kinds.Filler, "再 再新 的"),
        .. Kinds.Marks,
    ]);
}
