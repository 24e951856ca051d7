// Values for parameters, right by their schema and wrong, and texts that break what is not careful.
import fc from "fast-check";
import type { Parameter, Schema } from "./document.js";

/** Legal in a URL once encoded, and awkward. */
export const oddText = fc.oneof(
  fc.constantFrom("", " ", "秀英区", "海口", "２０２４", "臺灣", "𠮷野家", "e\u0301", "\u202Eabc", "\u3000", "\uFEFF海", "\u{1F600}", "\uFFFD", "\uFFFF", "%", "_", "\\", "\\,", ",", ",,", "'", "\"", "'; drop table haikou.document; --",
    "%%", "a%b_c\\d", "null", "undefined", "[]", "{}", "true", "-", "--id", "..", "../..", "/", "?", "#", "&", "=", "+", ";", "\t", "\r\n", "<script>", "${x}", "{0}", "$1", "@p0", ":p", "長".repeat(400), "a".repeat(3000)),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text)),
);

/** Never a number, a day, an instant or a boolean. */
const nonsense = ["海口", "abc", "1e400", "NaN", "Infinity", "0x10", "1..2", "٣", "9".repeat(60), "2024-02-30", "2024-13-01", "0000-00-00", "10000-01-01", "yes", "--1", "1 2", "'"];

const two = (n: number) => String(n).padStart(2, "0");
const day = fc.tuple(fc.oneof(fc.integer({ min: 2020, max: 2026 }), fc.constantFrom(1, 1000, 9999)), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${String(y).padStart(4, "0")}-${two(m)}-${two(d)}`);

/** Days, months, years and intervals of them. */
const span = fc.tuple(day, day, fc.constantFrom(4, 7, 10)).chain(([a, b, length]) => {
  const [from, to] = [a, b].sort().map((d) => d.slice(0, length));
  return fc.constantFrom(from!, `${from}/${to}`, `${from}/..`, `../${to}`);
});

/** A value that the schema allows, as text. */
export function rightValue(schema: Schema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
  switch (schema.type) {
    case "boolean": return fc.constantFrom("true", "false");
    case "integer": return fc.oneof(fc.integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 - 1 }), fc.integer({ min: 1, max: 200 })).map(String);
    case "number": return fc.oneof(fc.integer({ min: -10, max: 30000 }), fc.constantFrom(0.4, -14.3, 690000000, 1e15, -0.000001)).map((n) => n.toFixed(n % 1 ? 6 : 0));
    default:
      if (schema.format === "date") return day;
      if (schema.format === "date-time") return day.chain((d) => fc.constantFrom("T00:00:00Z", "T23:59:59.999+08:00", "T12:00:00-05:30").map((t) => d + t));
      return rightText(schema);
  }
}

/** Text as its schema says; a pattern that takes days alone knows no short months and no order, so those are made, and not drawn from it. */
function rightText({ pattern = "", minLength = 0, maxLength = Infinity }: Schema): fc.Arbitrary<string> {
  const expression = new RegExp(pattern);
  const isOnlyDays = expression.test("2024-05-01") && !expression.test("x");
  return (isOnlyDays ? span : oddText.map((text) => text.replaceAll(/\\*,/g, "")))
    .filter((text) => expression.test(text) && [...text].length >= minLength && [...text].length <= maxLength);
}

/** A value that the schema refuses, as text; none where it allows any text. */
export function wrongValue(schema: Schema): fc.Arbitrary<string> | undefined {
  if (schema.enum || schema.type === "boolean") return fc.constantFrom("no-such-value", "海", "TRUE", "0", "'");
  if (schema.type === "integer" && schema.maximum !== undefined) return fc.constantFrom(...nonsense, String((schema.minimum ?? 0) - 1), String(schema.maximum + 1), "1.5", "");
  const isOpen = schema.type === "string" && schema.format === undefined;
  const refused = nonsense.filter((value) => !isOpen || !new RegExp(schema.pattern ?? "").test(value));
  return refused.length > 0 ? fc.constantFrom(...refused) : undefined;
}

export const valuesOf = (parameter: Parameter): { schema: Schema; isList: boolean } =>
  parameter.schema.type === "array" ? { schema: parameter.schema.items!, isList: true } : { schema: parameter.schema, isList: false };
