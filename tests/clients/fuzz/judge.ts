// Whether an answer is what the document says of it.
import { faultsOf, methodsAt, problem, rowOf, type Schema } from "./document.js";
import type { Request } from "./requests.js";
import type { Received } from "./send.js";

const mediaType = (answer: Received) => String(answer.headers["content-type"] ?? "").split(";")[0]!.trim();
const said = (answer: Received) => answer.body.toString().replaceAll(/\s+/g, " ").slice(0, 400);

/** Everything that is wrong with an answer; nothing where it keeps the document's word. */
export function judge(request: Request, answer: Received): string[] {
  if (leadsElsewhere(request.target)) return answer.status >= 500 ? [`a ${answer.status}`] : [];
  const isPreflight = request.method === "OPTIONS" && answer.status === 204; // what is allowed, whatever else the request says
  const faults = [...form(request, answer), ...(isPreflight ? [] : verdict(request, answer))];
  if (answer.status >= 500) faults.push(`a ${answer.status}`);
  if (request.headers.origin !== undefined && answer.headers["access-control-allow-origin"] !== "*") faults.push("no CORS");
  return faults;
}

/** Whether dot segments make the address one of something else. */
const leadsElsewhere = (target: string) => /\/(\.|%2e){1,2}(?=[/?#]|$)/i.test(target);

/** Status, content type and body. */
function form(request: Request, answer: Received): string[] {
  if (request.method === "OPTIONS" && answer.status === 204) return answer.body.length > 0 ? ["a 204 with a body"] : [];
  const isHead = request.method === "HEAD";
  const method = isHead ? "GET" : request.method;
  if (!methodsAt(request.operation.path).includes(method)) return refusalWithout(request, answer);
  const declared = method === request.operation.method ? request.operation.responses[answer.status] : undefined;
  if (method !== request.operation.method) return []; // another operation of the same address, with none of its parameters
  if (declared === undefined) return [`${answer.status} is not documented: ${said(answer)}`];
  if (declared.content === undefined) return answer.body.length > 0 ? [`a ${answer.status} with a body`] : [];
  const media = declared.content[mediaType(answer)];
  if (media === undefined) return [`${answer.status} as '${mediaType(answer)}' is not documented`];
  if (isHead) return answer.body.length > 0 ? ["HEAD with a body"] : [];
  return body(request, answer, media.schema).map((fault) => `${answer.status} ${mediaType(answer)}: ${fault}`);
}

/** A method that the address does not have. */
function refusalWithout(request: Request, answer: Received): string[] {
  const faults: string[] = [];
  if (![405, 400, 414].includes(answer.status)) faults.push(`${answer.status} to a method that is not documented`);
  if (answer.status === 405 && !String(answer.headers.allow ?? "").includes(methodsAt(request.operation.path)[0]!)) faults.push(`405 with Allow: ${answer.headers.allow}`);
  if (mediaType(answer) !== "application/problem+json") return [...faults, `${answer.status} as '${mediaType(answer)}'`];
  return request.method === "HEAD" ? faults : [...faults, ...body(request, answer, problem)];
}

function body(request: Request, answer: Received, schema: Schema): string[] {
  if (answer.status === 206) return []; // some bytes of a text
  const partial = request.target.includes("fields=");
  if (mediaType(answer).includes("spreadsheetml")) return answer.body.subarray(0, 2).toString() === "PK" ? [] : ["no workbook"];
  if (/zip|parquet/.test(mediaType(answer))) return /^(PK|PAR1)/.test(answer.body.subarray(0, 4).toString("latin1")) ? [] : ["not what it says it is"];
  const text = answer.body.toString("utf8");
  if (!Buffer.from(text).equals(answer.body)) return ["no UTF-8"];
  switch (mediaType(answer)) {
    case "application/json":
      return json(text, schema, partial);
    case "application/problem+json": {
      const faults = json(text, schema, false);
      return faults.length === 0 && JSON.parse(text).status !== answer.status ? ["status in the body is another"] : faults;
    }
    case "application/x-ndjson": {
      const row = rowOf(request.operation.responses["200"]!.content!["application/json"]!.schema);
      return [...new Set(text.split("\n").slice(0, -1).flatMap((line) => json(line, row, partial)))];
    }
    default:
      return [];
  }
}

function json(text: string, schema: Schema, partial: boolean): string[] {
  try {
    return faultsOf(schema, JSON.parse(text), partial);
  } catch (error) {
    return [`no JSON: ${error}`];
  }
}

/** Whether an answer finds nothing wrong but these: a place must be one there is, a day one on which papers appear, and no schema can say so. */
function refusesOnly(answer: Received, names: string[]): boolean {
  const { code, errors } = JSON.parse(answer.body.toString("utf8")) as { code?: string; errors?: { name: string; code: string }[] };
  return code === "invalid-body" && errors !== undefined && errors.every((error) => names.includes(error.name) && error.code === "invalid-value");
}

/** Whether what is right was answered, and what is wrong refused. */
function verdict(request: Request, answer: Received): string[] {
  if (request.method === "POST" && answer.status === 400 && refusesOnly(answer, ["place", "publishedOn"])) return [];
  if (request.intent === "right" && answer.status >= 400 && !(answer.status === 416 || answer.status === 412)) return [`${answer.status} to a request that is right: ${said(answer)}`];
  if (request.intent === "wrong" && answer.status < 400) return [`${answer.status} to a request that is wrong`];
  return [];
}
