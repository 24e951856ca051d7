using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using HaikouApi.Database;
using HaikouApi.Database.Servers;

namespace HaikouApi.Access;

/// <summary>A key as it is listed: what it is never comes back.</summary>
public sealed record Key
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? RevokedAt { get; init; }

    /// <summary>What it may be used for.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>What history calls whoever used it.</summary>
    public string? Label { get; init; }
}

/// <summary>Keys for those who change something: <c>hk_{id}_{secret}</c>. Only a hash is stored; the key is shown once, when it is made.</summary>
public sealed class Keys(Databases databases)
{
    private const string Prefix = "hk_";
    private const int IdLength = 13;
    private const string Select = "select id::text, name, created_at, revoked_at, scopes, label, hash from haikou.api_key";

    /// <summary>Makes a key; null when there is one of this name already.</summary>
    public async Task<string?> AddAsync(string name, IReadOnlyList<string>? scopes = null, string? label = null, CancellationToken cancellation = default)
    {
        var id = Ids.Of("key", Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        var key = $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        await using var connection = await databases.Keys.OpenConnectionAsync(cancellation);
        var added = await connection.ExecuteAsync(new CommandDefinition(
            "insert into haikou.api_key (id, name, hash, scopes, label) values (@id, @name, @hash, @scopes, @label) on conflict (name) do nothing",
            new { id, name, hash = Hash(key), scopes = (scopes ?? [Scopes.Pages]).ToArray(), label }, cancellationToken: cancellation));
        return added == 1 ? key : null;
    }

    public async Task<IReadOnlyList<Key>> ListAsync(CancellationToken cancellation = default)
    {
        await using var connection = await databases.Keys.OpenConnectionAsync(cancellation);
        return [.. (await connection.QueryAsync<StoredKey>(new CommandDefinition(Select + " order by created_at, id", cancellationToken: cancellation)))
            .Select(k => k.WithoutHash)];
    }

    /// <summary>Refuses a key from now on; false when there is no good one of this name.</summary>
    public async Task<bool> RevokeAsync(string name, CancellationToken cancellation = default)
    {
        await using var connection = await databases.Keys.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update haikou.api_key set revoked_at = now() where name = @name and revoked_at is null", new { name }, cancellationToken: cancellation)) == 1;
    }

    /// <summary>Whose key this is; null when it is none of ours. The hashes are compared in constant time.</summary>
    public async Task<Key?> FindAsync(string key, CancellationToken cancellation = default)
    {
        if (key.Length < Prefix.Length + IdLength + 1 || !key.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        await using var connection = await databases.Keys.OpenConnectionAsync(cancellation);
        var stored = await connection.QuerySingleOrDefaultAsync<StoredKey>(new CommandDefinition(
            Select + " where id::text = @id", new { id = key.Substring(Prefix.Length, IdLength) }, cancellationToken: cancellation));
        return stored is not null && CryptographicOperations.FixedTimeEquals(stored.Hash, Hash(key)) ? stored.WithoutHash : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed record StoredKey
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required DateTime CreatedAt { get; init; }

        public DateTime? RevokedAt { get; init; }

        public required string[] Scopes { get; init; }

        public string? Label { get; init; }

        public required byte[] Hash { get; init; }

        public Key WithoutHash => new() { Id = Id, Name = Name, CreatedAt = CreatedAt, RevokedAt = RevokedAt, Scopes = Scopes, Label = Label };
    }
}
