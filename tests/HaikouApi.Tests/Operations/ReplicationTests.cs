using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HaikouApi.Extraction.Testing;
using Xunit.Abstractions;

namespace HaikouApi.Tests.Operations;

/// <summary>What readers and senders see of a primary and two replicas while these lag, are killed, and take the primary's place.</summary>
[Collection(nameof(ReplicationTests))]
public sealed class ReplicationTests(ReplicatedService service, ITestOutputHelper output)
{
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(Seeds.IsAll ? 30 : 8);

    /// <summary>From the promotion on; and as much again for a busy machine.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Reads_are_made_at_the_replicas_and_changes_are_heard_of_from_the_primary()
    {
        var began = DateTime.UtcNow;
        for (var i = 0; i < 40; i++) Assert.Equal(200, (await service.ReadAsync(i % 2)).Status);
        var primary = await service.Servers.PrimaryAsync();
        foreach (var server in TestServer.ReplicatedPostgres.Names)
        {
            Assert.Equal(server != primary, await BusyAsync(server, "haikou reader", began) > 0);
            Assert.Equal(server == primary ? 2 : 0, await BusyAsync(server, "haikou listener", began));
        }
    }

    [Fact]
    public async Task A_replica_that_lags_shows_nobody_an_earlier_state_and_is_left_alone_until_it_has_caught_up()
    {
        var late = (await service.Servers.ReplicasAsync())[0];
        var before = await VersionAsync(0);
        await service.Servers.CountAsync(late, "select 1 from pg_wal_replay_pause()");
        Assert.Equal(201, (await service.StoreAsync(0, service.NextPage())).Status);
        var (own, others) = (await VersionsAsync(0, 40), await VersionsAsync(1, 40));
        Assert.All(own, version => Assert.True(version > before, "who brought the page in does not see it"));
        Assert.Equal(others.Order(), others);

        await UntilAsync(late, isAsked: false);
        await service.Servers.CountAsync(late, "select 1 from pg_wal_replay_resume()");
        await UntilAsync(late, isAsked: true);
    }

    [Fact]
    public async Task A_commit_that_only_one_server_has_is_not_called_accepted()
    {
        var replicas = await service.Servers.ReplicasAsync();
        foreach (var replica in replicas) await service.Servers.DoAsync("kill", replica);
        var page = service.NextPage();
        Assert.Equal(503, (await service.StoreAsync(1, page)).Status);

        // It is there, and nothing is to be written again; it is on one server for all that.
        Assert.Equal(503, (await service.StoreAsync(1, page)).Status);
        Assert.Equal(200, (await service.ReadAsync(1)).Status);
        foreach (var replica in replicas)
        {
            await service.Servers.DoAsync("start", replica);
            await UntilAsync(replica, isAsked: true);
        }

        var (status, id) = await service.StoreAsync(0, page);
        Assert.Equal(200, status);
        var primary = await service.Servers.PrimaryAsync();
        Assert.Equal(1, await service.Servers.CountAsync(primary, $"select count(*) from haikou.document where id = '{id}'"));
    }

    [Fact]
    public async Task No_read_fails_and_no_accepted_page_is_lost_when_a_replica_and_then_the_primary_are_killed()
    {
        using var stop = new CancellationTokenSource();
        var (reads, accepted) = (new ConcurrentBag<int>(), new ConcurrentBag<(string Id, long At)>());
        var readers = Enumerable.Range(0, 4).Select(n => Task.Run(() => ReadOnAsync(n % 2, reads, stop.Token))).ToList();
        var sender = Task.Run(() => SendOnAsync(accepted, stop.Token));

        var (primary, replica) = (await service.Servers.PrimaryAsync(), (await service.Servers.ReplicasAsync())[0]);
        await Task.Delay(Run / 4);
        await service.Servers.DoAsync("kill", replica);
        await Task.Delay(Run / 8);
        await service.Servers.DoAsync("start", replica);
        await Task.Delay(Run / 8);
        await service.Servers.DoAsync("kill", primary);
        var killed = Stopwatch.GetTimestamp();
        var promoted = await service.Servers.DoAsync("promote");
        var since = Stopwatch.GetTimestamp();
        await Task.Delay(Run / 2);
        await stop.CancelAsync();
        await Task.WhenAll([.. readers, sender]);
        await service.Servers.DoAsync("rejoin", primary);

        var back = accepted.Where(a => a.At > since).Select(a => (TimeSpan?)Stopwatch.GetElapsedTime(since, a.At)).Min();
        output.WriteLine($"{reads.Count} reads, {reads.Count(s => s != 200)} failed; {accepted.Count} pages accepted; "
            + $"promoted after {Stopwatch.GetElapsedTime(killed, since).TotalMilliseconds:0} ms, a page accepted {back?.TotalMilliseconds:0} ms later");
        Assert.All(reads, status => Assert.Equal(200, status));
        Assert.NotNull(back);
        Assert.InRange(back.Value, TimeSpan.Zero, Back);
        var ids = string.Join(",", accepted.Select(a => $"'{a.Id}'"));
        Assert.Equal(accepted.Count, await service.Servers.CountAsync(promoted, $"select count(*) from haikou.document where id in ({ids})"));
        await UntilAsync(primary, isAsked: true);
    }

    /// <summary>A reader who asks without end, and whose data never go back.</summary>
    private async Task ReadOnAsync(int instance, ConcurrentBag<int> reads, CancellationToken stop)
    {
        for (long seen = 0; !stop.IsCancellationRequested;)
        {
            var (status, version) = await service.ReadAsync(instance);
            reads.Add(status);
            if (version is not { } now) continue;
            Assert.True(now >= seen, $"the data went back from {seen} to {now}");
            seen = now;
        }
    }

    /// <summary>A page a second, each offered until it is accepted.</summary>
    private async Task SendOnAsync(ConcurrentBag<(string Id, long At)> accepted, CancellationToken stop)
    {
        for (var instance = 0; !stop.IsCancellationRequested; instance = 1 - instance)
        {
            var (page, began) = (service.NextPage(), Stopwatch.StartNew());
            for (var isAccepted = false; !isAccepted && !stop.IsCancellationRequested; instance = 1 - instance)
            {
                var (status, id) = await service.StoreAsync(instance, page);
                Assert.True(status is 200 or 201 or 503, status.ToString(CultureInfo.InvariantCulture));
                if (isAccepted = id is not null) accepted.Add((id!, Stopwatch.GetTimestamp()));
                else await Task.Delay(50, CancellationToken.None);
            }

            if (began.Elapsed < TimeSpan.FromSeconds(1)) await Task.Delay(TimeSpan.FromSeconds(1) - began.Elapsed, CancellationToken.None);
        }
    }

    private async Task<long> VersionAsync(int instance)
    {
        while (true)
        {
            if ((await service.ReadAsync(instance)).Version is { } version) return version;
        }
    }

    private async Task<IReadOnlyList<long>> VersionsAsync(int instance, int count)
    {
        var versions = new List<long>();
        while (versions.Count < count) versions.Add(await VersionAsync(instance));
        return versions;
    }

    /// <summary>Reads until a server is asked, or no longer is.</summary>
    private async Task UntilAsync(string server, bool isAsked)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var since = DateTime.UtcNow;
            for (var i = 0; i < 10; i++) Assert.Equal(200, (await service.ReadAsync(i % 2)).Status);
            if (await BusyAsync(server, "haikou reader", since) > 0 == isAsked) return;
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), $"{server} is {(isAsked ? "never" : "always")} asked");
        }
    }

    /// <summary>Connections over which something was asked since.</summary>
    private Task<long> BusyAsync(string server, string name, DateTime since) =>
        service.Servers.CountAsync(server, $"select count(*) from pg_stat_activity where application_name = '{name}' and query_start > '{since:O}'");
}
