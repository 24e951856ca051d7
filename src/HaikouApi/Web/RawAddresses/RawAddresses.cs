using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;

namespace HaikouApi.Web.RawAddresses;

/// <summary>An address typed as it is read, <c>?issuer=秀英区</c>, answers the same as its percent-encoded form.</summary>
public static class RawAddresses
{
    public static void AcceptRawAddresses(this ListenOptions endpoint) => endpoint.Use(next => connection => next(new Connection(connection)));

    /// <summary>Tells the connection where its next request begins. First in the pipeline: whatever answers, it is told.</summary>
    public static void UseRawAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && BodyLength(context) is { } length)
        {
            context.Features.Get<RawAddressReader>()?.ExpectRequest(length);
        }

        return next(context);
    });

    /// <summary>How many bytes of body follow the head of a request, where that is beyond doubt: none, or those of one plain Content-Length.</summary>
    private static long? BodyLength(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false }) return 0;
        var headers = context.Request.Headers;
        var isPlain = headers.TransferEncoding.Count == 0 && headers.Upgrade.Count == 0 && headers.Expect.Count == 0
            && headers[HeaderNames.ContentLength] is [{ } length] && length.All(char.IsAsciiDigit);
        return isPlain ? context.Request.ContentLength : null;
    }

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
