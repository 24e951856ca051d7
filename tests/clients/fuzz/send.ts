// Sends a request as it is: undici and fetch would mend its address, or refuse it.
import { Agent, request as open, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Request } from "./requests.js";

export type Received = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const decoders: Record<string, (bytes: Buffer) => Buffer> = { gzip: gunzipSync, br: brotliDecompressSync };

export function send(base: URL, request: Request): Promise<Received> {
  return new Promise((resolve, reject) => {
    // An address that the server alone would not read is understood on a connection that has not carried a body before.
    const isPlain = /^[\0-\x7f]*$/.test(request.target) && !request.target.includes("%00");
    const outgoing = open({ agent: isPlain && agent, host: base.hostname, port: base.port, method: request.method, path: request.target, headers: { ...request.headers, ...(request.body ? { "content-length": request.body.length } : {}) } }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject).on("end", () => {
        const decode = decoders[incoming.headers["content-encoding"] ?? ""];
        const bytes = Buffer.concat(chunks);
        resolve({ status: incoming.statusCode!, headers: incoming.headers, body: decode && bytes.length > 0 ? decode(bytes) : bytes });
      });
    });
    outgoing.on("error", reject);
    outgoing.setTimeout(20_000, () => outgoing.destroy(new Error("no answer in 20 s")));
    outgoing.end(request.body);
  });
}

/** The request as a line that can be pasted. */
export function curl(base: URL, request: Request): string {
  const headers = Object.entries(request.headers).map(([name, value]) => ` -H '${name}: ${name === "authorization" ? "Bearer …" : value}'`).join("");
  const body = request.body ? ` --data-raw ${JSON.stringify(request.body.toString("utf8").slice(0, 120))}` : "";
  return `curl -g --path-as-is -X ${request.method}${headers}${body} '${base.origin}${Buffer.from(request.target, "latin1").toString().slice(0, 300)}'`;
}
