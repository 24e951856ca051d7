using HaikouApi.PrivatePostgres;

namespace HaikouApi.Tests.Database;

public sealed class PrivateServerRefusalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("haikou-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_programs_names_the_three_ways_to_a_database()
    {
        var refusal = Assert.Throws<PrivateServerException>(() => PostgresPrograms.Find([folder], major: null));

        Assert.Contains("ConnectionStrings__Haikou", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("install PostgreSQL", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("docker compose up", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_a_version_that_is_not_installed_are_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(folder, "data", "PG_VERSION"), "9\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "lock"), "");

        var refusal = await Assert.ThrowsAsync<PrivateServerException>(() => PrivateServer.StartOrJoinAsync(folder));

        Assert.StartsWith("The data was made by PostgreSQL 9, and this machine has only version ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_other_files_is_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "Dear all,");

        var refusal = await Assert.ThrowsAsync<PrivateServerException>(() => PrivateServer.StartOrJoinAsync(folder));

        Assert.Equal($"{folder} has other files in it. Set HAIKOU_DATA to a folder of its own.", refusal.Message);
        Assert.Equal(["letter.txt"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }
}
