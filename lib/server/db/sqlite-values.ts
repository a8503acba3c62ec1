// Converts values between Prisma and SQLite, which has only integers, reals, texts and blobs.
import "server-only";
import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";

/** A parameter from Prisma as SQLite stores it: dates as ISO text in UTC, booleans as 0 and 1, bytes as a blob. */
export function toSqlite(value: unknown, type: ArgType | undefined): unknown {
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (value instanceof Date) return dateText(value);
  if (typeof value === "string") return textToSqlite(value, type?.scalarType);
  // A number over 32 bits is bound as a real unless it is a bigint.
  if (typeof value === "number" && Number.isSafeInteger(value) && type?.scalarType !== "float")
    return BigInt(value);
  return value;
}

function textToSqlite(value: string, scalar: ArgType["scalarType"] | undefined): unknown {
  switch (scalar) {
    case "int":
    case "bigint":
      return BigInt(value);
    case "float":
    case "decimal":
      return Number(value);
    case "datetime":
      return dateText(new Date(value));
    case "bytes":
      return Buffer.from(value, "base64");
    default:
      // SQLite's driver would keep what comes before it; PostgreSQL refuses it too.
      if (value.includes("\0"))
        throw new DriverAdapterError({ kind: "sqlite", extendedCode: 1, message: "NUL" });
      return value;
  }
}

// With an offset instead of Z, like Prisma. There must be one form, because SQLite compares dates as text.
function dateText(date: Date): string {
  return date.toISOString().replace("Z", "+00:00");
}

/** Prisma's column types: as declared, or by the first value where SQLite declares none (count, max, …). */
export function columnTypes(declared: readonly (string | null)[], rows: readonly unknown[][]): ColumnType[] {
  return declared.map((name, index) => {
    const type = declaredType(name ?? "");
    return type ?? valueType(rows.find((row) => row[index] !== null)?.[index]);
  });
}

function declaredType(name: string): ColumnType | undefined {
  const known: Record<string, ColumnType> = {
    BIGINT: ColumnTypeEnum.Int64,
    BLOB: ColumnTypeEnum.Bytes,
    BOOLEAN: ColumnTypeEnum.Boolean,
    DATETIME: ColumnTypeEnum.DateTime,
    DECIMAL: ColumnTypeEnum.Numeric,
    INTEGER: ColumnTypeEnum.Int32,
    JSONB: ColumnTypeEnum.Json,
    REAL: ColumnTypeEnum.Double,
    TEXT: ColumnTypeEnum.Text,
  };
  return known[name.toUpperCase()];
}

function valueType(value: unknown): ColumnType {
  if (typeof value === "string") return ColumnTypeEnum.Text;
  if (typeof value === "bigint") return ColumnTypeEnum.Int64;
  if (typeof value === "number") return ColumnTypeEnum.Double;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Int32;
}

/** A value from SQLite as Prisma expects it in a column of `type`. */
export function fromSqlite(value: unknown, type: ColumnType | undefined): unknown {
  if (type === ColumnTypeEnum.DateTime && typeof value === "bigint")
    return new Date(Number(value)).toISOString();
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  return value;
}
