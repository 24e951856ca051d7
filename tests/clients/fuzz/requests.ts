// Requests: most of them right, and the rest wrong in one way that is known, so that the answer can be judged.
import fc from "fast-check";
import { methodsAt, operations, type Operation, type Parameter } from "./document.js";
import { oddText, rightValue, valuesOf, wrongValue } from "./values.js";

export type Request = {
  operation: Operation;
  /** What must come of it: `right` is answered, `wrong` is refused; of `odd` ones only that the answer is documented. */
  intent: "right" | "wrong" | "odd";
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: Buffer;
};

type Pair = [name: string, value: string];

const encode = encodeURIComponent;
const queryOf = (pairs: Pair[]) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
const chance = <T>(share: number, yes: fc.Arbitrary<T>, no: T): fc.Arbitrary<T> => fc.oneof({ weight: share, arbitrary: yes }, { weight: 100 - share, arbitrary: fc.constant(no) });

/** One documented parameter with a right value, twice or by commas where it takes several. */
function rightPairs(parameter: Parameter): fc.Arbitrary<Pair[]> {
  const { schema, isList } = valuesOf(parameter);
  if (!isList) return rightValue(schema).map((value) => [[parameter.name, value]]);
  const bare = (value: string) => value.replace(/^-/, "");
  const values = fc.uniqueArray(rightValue(schema), { minLength: 1, maxLength: 3, selector: bare });
  return fc.tuple(values, fc.boolean()).map(([some, repeat]) => {
    const joined = some.join(",");
    const mayBeOneNumber = /^-?\d{1,3}(,\d{3})+$/.test(joined); // which the service does not guess
    return repeat || mayBeOneNumber ? some.map((v): Pair => [parameter.name, v]) : [[parameter.name, joined]];
  });
}

/**
 * The parameters that can be combined at will: a cursor belongs to one query, a page that is replaced must be there, what is asked of the past must have been,
 * groups sort by what the rest of the question makes of them, and two bounds of one field may contradict each other.
 */
const combinable = (operation: Operation) => operation.parameters.filter((p) => p.in === "query" && !["cursor", "since", "replaces", "asOf"].includes(p.name)
  && !(p.name === "sort" && operation.path.endsWith("/statistics")) && !/\.(gt|gte|lt|lte)$/.test(p.name));

const isBound = (parameter: Parameter) => /\.(gt|gte|lt|lte)$/.test(parameter.name);

/** A filter with a colon in the place of the equals sign. */
function alternatives(operation: Operation): fc.Arbitrary<Pair[]> {
  const filters = operation.parameters.filter((p) => p.name.includes(".") && !isBound(p));
  return fc.array(fc.constantFrom(...filters).chain(rightPairs).map(([first]): Pair => ["any", `${first![0]}:${first![1]}`]), { minLength: 1, maxLength: 2 });
}

/** Which of the parameters go together: only JSON carries facets, and only CSV both another delimiter and other headings. */
function together(few: Parameter[]): { few: Parameter[]; fixed: Pair[] } {
  if (few.some((p) => p.name === "facets")) return { few: few.filter((p) => !["format", "delimiter", "headers"].includes(p.name)), fixed: [] };
  if (few.some((p) => ["delimiter", "headers"].includes(p.name))) return { few: few.filter((p) => p.name !== "format"), fixed: [["format", "csv"]] };
  return { few, fixed: [] };
}

function rightQuery(operation: Operation): fc.Arbitrary<Pair[]> {
  const known = combinable(operation);
  const required = operation.parameters.filter((p) => p.in === "query" && (p as { required?: boolean }).required);
  const bounds = operation.parameters.filter(isBound);
  const some = (from: Parameter[], most: number) => (from.length === 0 ? fc.constant([]) : fc.subarray(from, { maxLength: Math.min(most, from.length) }));
  return fc.tuple(some(known, 4), some(bounds, 1))
    .chain(([chosen = [], bound = []]) => {
      const { few, fixed } = together([...chosen]);
      const pairs = [...new Set([...required, ...few, ...bound])].map((p) => (p.name === "any" ? alternatives(operation) : rightPairs(p)));
      return fc.tuple(...pairs).map((all) => [...(all as Pair[][]).flat(), ...fixed]);
    });
}

/** One thing wrong in the query. */
function wrongPair(operation: Operation): fc.Arbitrary<Pair> {
  const broken = operation.parameters.filter((p) => p.in === "query" && wrongValue(valuesOf(p).schema));
  const unknown = fc.tuple(fc.constantFrom("distrct", "q[]", "Limit", "limit ", "海", "amountMaxYuan.gtee", "__proto__", "id.", ".id", "offset", "page"), fc.constantFrom("1", "", "x"));
  if (broken.length === 0) return unknown as fc.Arbitrary<Pair>;
  return fc.oneof(unknown as fc.Arbitrary<Pair>, fc.constantFrom(...broken).chain((p) => wrongValue(valuesOf(p).schema)!.map((value): Pair => [p.name, value])));
}

/** Queries that are no list of encoded pairs, or hardly. */
const oddQuery = fc.oneof(
  fc.constantFrom("%", "%zz", "a=%ff", "a=%00", "id=%E6%B5", "id=%C0%AF", "id=%ED%A0%80", "id=%u6d77", "id=%25E6", "%E6%B5%B7=1", "&&&", "=", "=x", "id", "id=", "?", "?id=1", "id==1", "id=1;limit=2", "+=+", "id[]=1", "id=1&id=1&id=1",
    "limit=1&limit=2", "limit=+1", "limit=%201", "cursor=", "cursor=abc", "cursor=%E6%B5%B7", "cursor=AAAAAAAAAAAAW10", "sort=", "sort=-", "sort=id,id", "fields=", "fields=,", "fields=id,,quote", "format=CSV", "format=json&format=csv",
    "amountMaxYuan.gt=2&amountMaxYuan.lt=1", "value.gte=9&value.lte=1", "a".repeat(17000), `id=${"%E6%B5%B7".repeat(1900)}`, "id=1&".repeat(900)),
  oddText.map((text) => `cursor=${encode(text)}`),
  fc.tuple(oddText, oddText).map(([name, value]) => `${encode(name)}=${encode(value)}`),
  fc.constantFrom("秀英区", "district=秀英区", "quote.contains=补贴", "海=口").map((text) => Buffer.from(text).toString("latin1")),
);

const accepts = fc.constantFrom("*/*", "application/json", "text/csv", "application/x-ndjson", "text/html, */*;q=0.1", "application/*;q=0.5, text/csv", "application/json;q=0", "image/png", "", "garbage", "text/plain", "application/problem+json",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "*/*;q=2", "application/json; charset=gbk", ",,,", "a".repeat(2000));

/** Headers that may change the representation, never whether there is one. */
const harmlessHeaders = fc.record({
  "accept-language": fc.constantFrom("zh-CN", "en", "fr;q=0.9, zh-TW;q=0.1", "*", "garbage;;q=x", ""),
  "accept-encoding": fc.constantFrom("gzip", "br", "gzip, br;q=0.5", "identity", "*", "zstd", ""),
  "if-none-match": fc.constantFrom("*", "\"x\"", "W/\"x\"", "garbage", "\"a\", \"b\"", ""),
  "if-modified-since": fc.constantFrom("Thu, 27 Jun 2024 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "garbage", ""),
  "range": fc.constantFrom("bytes=0-99", "bytes=-5", "bytes=5-1", "garbage"),
  "origin": fc.constantFrom("http://example.org", "null"),
  "x-forwarded-for": fc.constantFrom("203.0.113.7", "garbage"),
  "x-forwarded-host": fc.constantFrom("evil.example"),
  "traceparent": fc.constantFrom("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "garbage"),
}, { requiredKeys: [] }).map((headers) => headers as Record<string, string>);

const texts = fc.oneof(
  fc.constantFrom("椰城", "2025年5月，海口市PM2.5浓度为11微克/立方米，同比下降8.3%。\n秀英区发放4000元至6000元购车补贴。\n", "<p>一</p><p>二", "PM<sub>2.5", "\u{20BB7}\u{1F600}1元", "1".repeat(5000), "亿".repeat(3000), "今年5月32日25时，0元至-1元，100000000000000000000亿元，1e9%。", "\uFEFF本报讯", "。".repeat(500), "\r\n\r\n"),
  oddText,
  fc.array(fc.constantFrom("海口市", "秀英区", "PM2.5", "浓度", "为", "12", "微克/立方米", "同比", "下降", "%", "，", "。", "\n", "5000元", "补贴", "最高", "近", "亿", "今年", "5月", "至", "、", "（", "记者"), { maxLength: 40 }).map((words) => words.join("")),
);

type Body = { type?: string; bytes: Buffer; intent: Request["intent"] };

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text.replaceAll(/<[^>]*>/g, ""));

const bodies: fc.Arbitrary<Body> = fc.oneof(
  { weight: 5, arbitrary: texts.map((text): Body => ({ type: "text/plain; charset=utf-8", bytes: Buffer.from(text), intent: hasWords(text) ? "right" : "odd" })) },
  { weight: 3, arbitrary: texts.map((text): Body => ({ type: "application/json", bytes: Buffer.from(JSON.stringify({ text, title: "页", publishedOn: "2024-06-28" })), intent: hasWords(text) ? "right" : "odd" })) },
  { weight: 3, arbitrary: fc.constantFrom("", "null", "[]", "{}", "\"x\"", "{", "{\"text\":1}", "{\"text\":\"\"}", "{\"text\":\"\\u0000\"}", "{\"text\":\"x\",\"more\":1}", "{\"text\":\"x\",\"publishedOn\":\"5月\"}", "{\"text\":\"x\",\"sourceUrl\":\"javascript:1\"}", `{"text":${"[".repeat(2000)}`)
    .map((text): Body => ({ type: "application/json", bytes: Buffer.from(text), intent: "wrong" })) },
  { weight: 2, arbitrary: fc.constantFrom("{\"text\":\"\\ud800\"}", "{\"text\":\"x\",\"text\":\"y\"}", "{\"Text\":\"x\"}", "{\"text\":\"x\",\"title\":\"\\udc00\"}", "{\"text\":\"x\",\"title\":\"\\u0000\"}", `{"text":"x","title":"${"长".repeat(9000)}"}`, "{\"text\":\"x\",\"publishedOn\":\"0001-01-01\"}", "\uFEFF{\"text\":\"x\"}")
    .map((text): Body => ({ type: "application/json", bytes: Buffer.from(text), intent: "odd" })) },
  { weight: 2, arbitrary: fc.constantFrom("ff", "00", "e6b5", "c0af", "eda080", "fffe610000", "4100420043").map((hex): Body => ({ type: "text/plain", bytes: Buffer.from(hex, "hex"), intent: "wrong" })) },
  { weight: 3, arbitrary: fc.constantFrom("application/xml", "text/plain; charset=klingon", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "garbage", "text/", "application/json-patch+json", "", undefined).map((type): Body => ({ type, bytes: Buffer.from("海口"), intent: "wrong" })) },
  { weight: 1, arbitrary: fc.constant<Body>({ type: "text/plain", bytes: Buffer.alloc(2 * 1024 * 1024 + 1, "a"), intent: "wrong" }) },
);

const oddIds = fc.oneof(oddText.filter((text) => !/^\.*$/.test(text)).map(encode), fc.constantFrom("%00", "%ff", "%E6%B5", "%2e%2e", "%2F", "..;", "0000000000000", "%C0%AF", "海口", "a%20b", "%25", "x".repeat(17000)).map((id) => Buffer.from(id).toString("latin1")));

function target(operation: Operation, id: string, query: string): string {
  return operation.path.replace("{id}", id) + (query === "" ? "" : `?${query}`);
}

const exampleId = (operation: Operation) => String(operation.parameters.find((p) => p.in === "path")?.example ?? "");

/** A request of an operation with nothing wrong in it. */
function rightRequest(operation: Operation, key: string): fc.Arbitrary<Request> {
  const body = operation.requestBody ? bodies.filter((b) => b.intent === "right") : fc.constant(undefined);
  return fc.tuple(rightQuery(operation), harmlessHeaders, body).map(([query, headers, page]) => ({
    operation, intent: "right", method: operation.method, target: target(operation, exampleId(operation), queryOf(query)),
    headers: { ...headers, ...(operation.needsKey ? { authorization: `Bearer ${key}` } : {}), ...(page?.type ? { "content-type": page.type } : {}) }, body: page?.bytes,
  }));
}

/** The same with something wrong, or odd. */
function spoilt(right: Request, keys: { valid: string; revoked: string }): fc.Arbitrary<Request> {
  const { operation } = right;
  const ways: fc.Arbitrary<Request>[] = [
    wrongPair(operation).map((pair) => ({ ...right, intent: "wrong", target: target(operation, exampleId(operation), queryOf([pair])) })),
    // Bytes that are not ASCII are no HTTP: where the address is read or asked about they are understood all the same, and with a body the server refuses them in no words.
    oddQuery.filter((query) => operation.method === "GET" || !/[^\0-\x7f]/.test(query)).map((query) => ({ ...right, intent: "odd", target: target(operation, exampleId(operation), query) })),
    accepts.map((accept) => ({ ...right, intent: "odd", headers: { ...right.headers, accept } })),
    fc.constantFrom("PUT", "DELETE", "PATCH", "TRACE", "POST", "GET", "HEAD", "OPTIONS", "PROPFIND").map((method) =>
      ({ ...right, method, intent: method === right.method ? right.intent : methodsAt(operation.path).includes(method === "HEAD" ? "GET" : method) ? "odd" : "wrong" })),
    fc.record({ "access-control-request-method": fc.constantFrom("GET", "POST", "DELETE", "x"), "access-control-request-headers": fc.constantFrom("authorization", "x-y", "") })
      .map((headers) => ({ ...right, method: "OPTIONS", intent: "odd", headers: { origin: "http://example.org", ...headers } })),
  ];
  if (operation.path.includes("{id}")) ways.push(oddIds.map((id) => ({ ...right, intent: "wrong", target: target(operation, id, "") })));
  if (operation.needsKey) ways.push(fc.constantFrom("", "Bearer", "Bearer x", "Basic eDp5", `Bearer ${keys.revoked}`, `bearer  ${keys.valid}x`, "Bearer 海").map((authorization) =>
    ({ ...right, intent: "wrong", headers: { ...right.headers, authorization: Buffer.from(authorization).toString("latin1") } })));
  if (operation.requestBody) {
    ways.push(...[1, 2, 3].map(() => bodies.map((b): Request => ({ ...right, intent: b.intent, headers: { ...without(right.headers, "content-type"), ...(b.type === undefined ? {} : { "content-type": b.type }) }, body: b.bytes }))));
  } else {
    ways.push(texts.map((text) => ({ ...right, body: Buffer.from(text) })));
  }
  return fc.oneof(...ways);
}

function without(headers: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

export function requests(keys: { valid: string; revoked: string }): fc.Arbitrary<Request> {
  return fc.constantFrom(...operations).chain((operation) => rightRequest(operation, keys.valid)).chain((right) => chance(55, spoilt(right, keys), right));
}
