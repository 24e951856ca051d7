// Reads every dataset from a running service, through the client that openapi-typescript and openapi-fetch make of the document.
// node out/typescript/read.js http://127.0.0.1:5080 KEY
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import { examples, lists } from "./generated/calls.js";
import type { components, paths } from "./generated/schema.js";

const [baseUrl, key] = process.argv.slice(2);
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl, headers: { Authorization: `Bearer ${key}` } });

type Answer<T> = { data?: T; error?: unknown; response: Response };

async function answered<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  assert.ok(response.ok && data !== undefined, `${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}

for (const [operation, ask] of Object.entries(examples)) {
  assert.ok(await answered<unknown>(ask(client)), `${operation} answers its example with nothing`);
}

for (const [path, list] of Object.entries(lists)) {
  const first = await answered<{ data: { id?: string }[]; page: components["schemas"]["PageInfo"] }>(list.page(client));
  const row = first.data[0];
  assert.ok(row, `${path} has no row`);
  assert.ok(row.id !== undefined, `${path}: without fields= a row has every key`);

  if (first.page.nextCursor !== null) {
    const second = await answered<{ data: { id?: string }[] }>(list.page(client, first.page.nextCursor));
    assert.notEqual(second.data[0]?.id, row.id, `${path}: the next page begins with the same row`);
  }

  const filtered = await answered<{ data: { id?: string }[]; page: { total: number } }>(list.filtered(client, row.id));
  assert.deepEqual([filtered.page.total, filtered.data[0]?.id], [1, row.id], `${path}: filtered by id`);

  const faceted = await answered<{ facets?: unknown }>(list.facets(client));
  assert.ok(faceted.facets, `${path}: facets`);

  const item = await answered<{ id: string }>(list.item(client, row.id));
  assert.equal(item.id, row.id, `${path}/${row.id}`);
}

// What a person writes: names and values are completed by the editor, and a wrong one does not compile.
const plain = createClient<paths>({ baseUrl });

/** A list also comes as text (CSV, NDJSON), where that is asked for. */
async function asJson<T>(asked: Promise<Answer<T>>): Promise<Exclude<T, string>> {
  const data = await answered(asked);
  assert.notEqual(typeof data, "string");
  return data as Exclude<T, string>;
}

const subsidies = await asJson(plain.GET("/v1/trade-in-subsidies", { params: { query: { scope: ["district"], "amountMaxYuan.gte": 6000, sort: ["-amountMaxYuan"], include: ["citations"] } } }));
for (const subsidy of subsidies.data) {
  const most: number | null | undefined = subsidy.amountMaxYuan; // undefined where `fields` leaves it out
  assert.ok(most !== null && most !== undefined && most >= 6000);
  assert.ok(subsidy.citations?.amountMaxYuan?.quote.length);
}

const brief = await asJson(plain.GET("/v1/trade-in-subsidies", { params: { query: { fields: ["issuer"] } } }));
assert.deepEqual(Object.keys(brief.data[0] ?? {}), ["issuer"]);
const reason: components["schemas"]["AbsenceReason"] | undefined = subsidies.data.find((subsidy) => subsidy.absent?.startsOn)?.absent?.startsOn;
assert.ok(reason === undefined || ["notReported", "notApplicable", "illegible", "notRead"].includes(reason));

const named = await asJson(plain.GET("/v1/trade-in-subsidies", { params: { query: { issuer: ["秀英区"] } } }));
assert.deepEqual([...new Set(named.data.map((subsidy) => subsidy.issuer))], ["秀英区"]);

const catalogue = await answered(client.GET("/v1/datasets"));
assert.deepEqual(catalogue.data.map((dataset) => `/v1/${dataset.name}`).sort(), Object.keys(lists).sort());

const text = "2025年5月，海口市PM2.5浓度为11微克/立方米。";
const reading = await answered(client.POST("/v1/extractions", { body: { text, publishedOn: "2025-06-20" } }));
assert.ok("records" in reading); // several files are answered together
assert.equal(reading.records["air-quality-readings"][0]?.value, 11);

// @ts-expect-error a misspelt filter
const misspelt = await client.GET("/v1/trade-in-subsidies", { params: { query: { isuer: ["秀英区"] } } });
const problem: components["schemas"]["Problem"] | undefined = misspelt.error;
assert.deepEqual([misspelt.response.status, problem?.errors?.[0]?.suggestion], [400, "issuer"]);

// @ts-expect-error a value that the field cannot have
const unknown = await client.GET("/v1/trade-in-subsidies", { params: { query: { scope: ["village"] } } });
assert.equal(unknown.error?.code, "invalid-query");

console.log(`${Object.keys(examples).length} operations and ${Object.keys(lists).length} datasets read`);
