using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HaikouApi.Web.RawAddresses;

/// <summary>An address typed as it is read, <c>?issuer=秀英区</c>, answers the same as its percent-encoded form.</summary>
public static class RawAddresses
{
    /// <summary>On every endpoint, whoever declared it.</summary>
    public static void AcceptRawAddresses(this KestrelServerOptions kestrel) =>
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => next(new Connection(connection))));

    /// <summary>Tells the connection where its next request begins. First in the pipeline: whatever answers, it is told.</summary>
    public static void UseRawAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var bodiless = context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };
        if (bodiless && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Features.Get<RawAddressReader>()?.ExpectRequest();
        return next(context);
    });

    /// <summary>A connection whose transport, whoever sets it, is read that way: TLS comes later and sets the decrypted one.</summary>
    private sealed class Connection : ConnectionContext
    {
        private readonly ConnectionContext _inner;
        private Pipes _transport;

        public Connection(ConnectionContext inner)
        {
            _inner = inner;
            Transport = _transport = new(inner.Transport);
        }

        public override IDuplexPipe Transport
        {
            get => _transport;
            set
            {
                _transport = value as Pipes ?? new(value);
                Features.Set(_transport.Reader);
            }
        }

        public override string ConnectionId { get => _inner.ConnectionId; set => _inner.ConnectionId = value; }

        public override IFeatureCollection Features => _inner.Features;

        public override IDictionary<object, object?> Items { get => _inner.Items; set => _inner.Items = value; }

        public override CancellationToken ConnectionClosed { get => _inner.ConnectionClosed; set => _inner.ConnectionClosed = value; }

        public override System.Net.EndPoint? LocalEndPoint { get => _inner.LocalEndPoint; set => _inner.LocalEndPoint = value; }

        public override System.Net.EndPoint? RemoteEndPoint { get => _inner.RemoteEndPoint; set => _inner.RemoteEndPoint = value; }

        public override void Abort() => _inner.Abort();

        public override void Abort(ConnectionAbortedException abortReason) => _inner.Abort(abortReason);

        public override async ValueTask DisposeAsync()
        {
            await _inner.DisposeAsync();
            await base.DisposeAsync();
        }
    }

    private sealed class Pipes(IDuplexPipe inner) : IDuplexPipe
    {
        public RawAddressReader Reader { get; } = new(inner.Input);

        public PipeReader Input => Reader;

        public PipeWriter Output => inner.Output;
    }
}
