import { z } from "zod";
import { dataFile } from "./format";

/**
 * The published JSON Schema (draft 2020-12), as text. It covers what can be checked in one place; that names are
 * unique, references resolve and a chosen option was offered, only the reader checks.
 */
export function jsonSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(dataFile);
  const about = {
    $schema,
    $id: "urn:onward:data-format:1",
    title: "Onward data, version 1",
    description: "What one or several people wrote in Onward. docs/data-format.md tells it in words.",
  };
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`;
}
