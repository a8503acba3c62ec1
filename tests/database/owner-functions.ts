// Which exported functions of the server take an owner, read from their source.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Handlers are tested over HTTP, with the access matrix; the command line is for whoever runs the machine. */
const elsewhere = /^(http|cli|db\/generated|hosted\/account-routes)\/|^auth\/with-|routes\.ts$|\.test\.ts$/;

/** Their names, as `folder/module.name`. */
export function ownerFunctions(root = "lib/server"): string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !elsewhere.test(path));
  return files.flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return functionsIn(text).map((name) => `${path.replace(/\.ts$/, "")}.${name}`);
  });
}

/** The exported functions of a module that have an `OwnerId` among their parameters, or in the type of one. */
export function functionsIn(text: string): string[] {
  const source = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const types = new Map(
    source.statements
      .filter((one) => ts.isTypeAliasDeclaration(one))
      .map((one) => [one.name.text, one.type.getText()] as const),
  );
  const isHandedOwner = ({ parameters }: ts.SignatureDeclaration) =>
    parameters.some(({ type }) => type && namesOwner(type.getText(), types));
  return source.statements.filter(isExported).flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement))
      return isHandedOwner(statement) ? [statement.name?.text ?? ""] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer && functionsWithin(initializer).some(isHandedOwner))
      .map(({ name }) => name.getText());
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Whether `text` mentions `OwnerId`, or a type of this module that contains it. */
function namesOwner(text: string, types: ReadonlyMap<string, string>, seen: readonly string[] = []): boolean {
  if (/(?<!")\b(OwnerId|(Hosted)?Principal|Session)\b/.test(text)) return true;
  return [...types].some(
    ([name, its]) =>
      !seen.includes(name) &&
      new RegExp(`\\b${name}\\b`).test(text) &&
      namesOwner(its, types, [...seen, name]),
  );
}

function functionsWithin(node: ts.Node): ts.SignatureDeclaration[] {
  const found: ts.SignatureDeclaration[] = ts.isFunctionLike(node) ? [node] : [];
  ts.forEachChild(node, (child) => void found.push(...functionsWithin(child)));
  return found;
}
