// The OpenAPI document as the fuzzer sees it: its operations, and what each says an answer is.
import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export type Schema = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  [key: string]: unknown;
};
export type Parameter = { name: string; in: "query" | "path"; schema: Schema; example?: unknown };
export type Answer = { content?: Record<string, { schema: Schema }> };
export type Operation = {
  path: string;
  method: string;
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, { example?: string }> };
  responses: Record<string, Answer>;
  needsKey: boolean;
};

const document = strict(JSON.parse(readFileSync("../../openapi/haikou.v1.json", "utf8")));

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
addFormats.default(ajv);
ajv.addSchema(document, "document");

/** The document with every object closed: a key that no schema names is a fault, though clients are told to expect new ones. */
function strict(node: any): any {
  if (Array.isArray(node)) return node.map(strict);
  if (node === null || typeof node !== "object") return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "example" ? value : strict(value)]));
  if (copy.type?.includes?.("object") && copy.properties && copy.additionalProperties === undefined) copy.additionalProperties = false;
  return copy;
}

function resolve<T>(node: T | { $ref: string }): T {
  const reference = (node as { $ref?: string }).$ref;
  return reference === undefined ? (node as T) : reference.split("/").slice(1).reduce((at: any, key) => at[key], document);
}

/** What changes a stored page goes out from what is held, which the fuzzer does not know. */
const changesPage = (path: string, method: string) => path.includes("{id}") && ["put", "delete"].includes(method);

export const operations: Operation[] = Object.entries<any>(document.paths).flatMap(([path, item]) =>
  Object.entries<any>(item).filter(([method]) => !changesPage(path, method)).map(([method, operation]) => ({
    ...operation,
    path,
    method: method.toUpperCase(),
    parameters: (operation.parameters ?? []).map(resolve),
    responses: Object.fromEntries(Object.entries<any>(operation.responses).map(([status, answer]) => [status, resolve(answer)])),
    needsKey: operation.security.length > 0,
  })));

export const methodsAt = (path: string): string[] => Object.keys(document.paths[path]).map((method) => method.toUpperCase());

export const problem: Schema = { $ref: "document#/components/schemas/Problem" };

const compiled = new Map<string, ValidateFunction>();

/** What a value breaks of a schema. `partial`: rows may lack keys, as they do where `fields` names others. */
export function faultsOf(schema: Schema, value: unknown, partial: boolean): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"document#/');
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
  compiled.set(text, validate);
  if (validate(value)) return [];
  return validate.errors!.filter((e) => !(partial && e.keyword === "required")).map((e) => `${e.instancePath.replace(/\/\d+/g, "/n")} ${e.message} ${JSON.stringify(e.params)}`);
}

/** The schema of one row of a list. */
export function rowOf(list: Schema): Schema {
  return resolve<Schema>(list).properties!.data!.items!;
}
