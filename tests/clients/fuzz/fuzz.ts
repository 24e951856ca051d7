// Asks every operation of a running service in thousands of ways, right, wrong and odd, and holds each answer to the document.
// node out/fuzz/fuzz.js http://127.0.0.1:5080 KEY REVOKED-KEY [RUNS] [SEED]; the same seed asks the same.
import fc from "fast-check";
import { judge } from "./judge.js";
import { requests, type Request } from "./requests.js";
import { curl, send, type Received } from "./send.js";

const [address, valid = "", revoked = "", runs = "6000", seed = "20240627"] = process.argv.slice(2);
const base = new URL(address!);
const faults = new Map<string, { count: number; operations: Set<string>; example: string }>();
const statuses = new Map<number, number>();
let sent = 0;

async function ask(request: Request): Promise<Received | undefined> {
  sent++;
  const answer = await send(base, request).catch((error) => void note(String(error), request));
  if (!answer) return undefined;
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  for (const fault of judge(request, answer)) note(fault, request);
  return answer;
}

function note(fault: string, request: Request): void {
  const known = faults.get(fault) ?? { count: 0, operations: new Set(), example: curl(base, request) };
  known.count++;
  known.operations.add(request.operation.operationId);
  faults.set(fault, known);
}

/** What was just answered is asked again: HEAD says the same without a body, and If-None-Match is answered 304. */
async function again(request: Request, answer: Received): Promise<void> {
  if (request.method !== "GET" || answer.status !== 200) return;
  const headers = { ...request.headers };
  const head = await ask({ ...request, method: "HEAD" });
  if (head && head.headers.etag === answer.headers.etag && (head.status !== 200 || head.headers["content-type"] !== answer.headers["content-type"])) note(`HEAD says ${head.status} ${head.headers["content-type"]}`, request);
  if (answer.headers.etag === undefined) return note(`no ETag`, request);
  const known = await ask({ ...request, headers: { ...headers, "if-none-match": answer.headers.etag } });
  if (known && known.status !== 304 && known.headers.etag === answer.headers.etag) note(`${known.status} where If-None-Match holds`, request);
}

const asked = fc.sample(requests({ valid, revoked }), { numRuns: Number(runs), seed: Number(seed) });
const queue = asked.entries();

async function work(): Promise<void> {
  for (const [index, request] of queue) {
    const answer = await ask(request);
    if (answer && index % 10 === 0) await again(request, answer);
  }
}

await Promise.all([work(), work(), work(), work()]);
for (const [fault, { count, operations, example }] of [...faults].sort((a, b) => b[1].count - a[1].count)) {
  console.log(`${count} × ${fault} (${[...operations].slice(0, 5).join(", ")}${operations.size > 5 ? "…" : ""})\n    ${example}`);
}
console.log(`${sent} requests, seed ${seed}: ${faults.size} faults; ${[...statuses].sort((a, b) => a[0] - b[0]).map(([status, count]) => `${status} ${count}`).join(", ")}`);
process.exit(faults.size === 0 ? 0 : 1);
