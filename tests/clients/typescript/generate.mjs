// Writes generated/calls.ts from the OpenAPI document: each operation called with its prefilled example, and each list
// walked and looked into. The compiler then holds every example, path and parameter to the generated types.
import { readFileSync, writeFileSync } from "node:fs";

const document = JSON.parse(readFileSync("../../openapi/haikou.v1.json", "utf8"));
const resolve = (node) => (node.$ref ? node.$ref.split("/").slice(1).reduce((at, key) => at[key], document) : node);
const code = (value) => JSON.stringify(value);

// What changes a stored page goes out from what is held, which no example knows.
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).filter(([method]) => ["get", "post"].includes(method)).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation, parameters: (operation.parameters ?? []).map(resolve) })));

const call = ({ path, method }, options) => `client.${method}(${code(path)}, ${options})`;

function examplesIn(operation, where) {
  const given = operation.parameters.filter((p) => p.in === where && p.example !== undefined).map((p) => [p.name, p.example]);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function example(operation) {
  const params = { query: examplesIn(operation, "query"), path: examplesIn(operation, "path") };
  const parts = [`params: ${code(params)}`];
  const [media, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (body) parts.push(`body: ${code(body.example)}`, `bodySerializer: (body) => body as string`, `headers: { "Content-Type": ${code(media)} }`);
  if (resolve(operation.responses["200"]).content["text/plain"]) parts.push(`parseAs: "text"`);
  return call(operation, `{ ${parts.join(", ")} }`);
}

function list(operation) {
  const item = operations.find((o) => o.path === `${operation.path}/{id}`);
  const facets = operation.parameters.find((p) => p.name === "facets");
  const lines = [
    `page: (client: Client, cursor?: string) => ${call(operation, "{ params: { query: { limit: 1, cursor } } }")},`,
    `filtered: (client: Client, id: string) => ${call(operation, "{ params: { query: { id: [id] } } }")},`,
    `item: (client: Client, id: string) => ${call(item, "{ params: { path: { id } } }")},`,
  ];
  if (facets) lines.push(`facets: (client: Client) => ${call(operation, `{ params: { query: { facets: ${code([facets.schema.items.enum[0]])} } } }`)},`);
  return `  ${code(operation.path)}: {\n    ${lines.join("\n    ")}\n  },`;
}

const lists = operations.filter((o) => o.parameters.some((p) => p.name === "cursor") && operations.some((i) => i.path === `${o.path}/{id}`));

writeFileSync("typescript/generated/calls.ts", `import type { Client as ClientOf } from "openapi-fetch";
import type { paths } from "./schema.js";

export type Client = ClientOf<paths, "application/json" | "application/problem+json">;

/** Every operation, asked as its example asks. */
export const examples = {
${operations.map((o) => `  ${o.operationId}: (client: Client) => ${example(o)},`).join("\n")}
};

/** Every list. */
export const lists = {
${lists.map(list).join("\n")}
};
`);
