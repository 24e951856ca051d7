using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace HaikouApi.Tests.Architecture;

/// <summary>Who uses whom among the folders of a project, by its compiled types.</summary>
internal sealed class Folders
{
    private readonly ILookup<string, (string Folder, string Edge)> _uses;

    /// <param name="assembly">The project.</param>
    /// <param name="folderOf">The folder that a namespace of it stands for, without the project's name; null for none.</param>
    public Folders(Assembly assembly, Func<string, string?> folderOf)
    {
        var root = assembly.GetName().Name!;
        var types = new ArchLoader().LoadAssembly(assembly)
            .Build().Types.Where(t => t.Assembly.Name.StartsWith(root + ",", StringComparison.Ordinal) || t.Assembly.Name == root).ToList();
        All = [.. types.Select(FolderOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        _uses = types.SelectMany(t => t.Dependencies)
            .Select(d => (From: FolderOf(d.Origin), To: FolderOf(d.Target), Edge: $"{d.Origin.FullName} → {d.Target.FullName}"))
            .Where(d => d.From is not null && d.To is not null && d.From != d.To)
            .ToLookup(d => d.From!, d => (d.To!, d.Edge));

        string? FolderOf(IType type) =>
            type.Namespace?.FullName is { } space && space.StartsWith(root + ".", StringComparison.Ordinal) ? folderOf(space[(root.Length + 1)..]) : null;
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The folders that a folder uses.</summary>
    public IEnumerable<string> UsedBy(string folder) => _uses[folder].Select(u => u.Folder).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What makes one folder use another.</summary>
    public IEnumerable<string> Edges(string from, string to) => _uses[from].Where(u => u.Folder == to).Select(u => u.Edge).Distinct();

    /// <summary>The folders of a circle, the first one last again; empty where there is none.</summary>
    public IReadOnlyList<string> Circle()
    {
        var done = new HashSet<string>();
        return All.Select(folder => From(folder, [])).FirstOrDefault(c => c.Count > 0) ?? [];

        IReadOnlyList<string> From(string folder, IReadOnlyList<string> path)
        {
            if (path.Contains(folder)) return [.. path.SkipWhile(f => f != folder), folder];
            if (done.Contains(folder)) return [];
            var found = UsedBy(folder).Select(next => From(next, [.. path, folder])).FirstOrDefault(c => c.Count > 0) ?? [];
            done.Add(folder);
            return found;
        }
    }
}
