namespace HaikouApi.Tests.Readme;

/// <summary>A fact about R code, where R is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RscriptTheoryAttribute : TheoryAttribute
{
    public RscriptTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "Rscript")))) Skip = "There is no Rscript on this machine: apt-get install r-base-core.";
    }
}
