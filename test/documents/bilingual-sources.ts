import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { bilingualText } from '#text';

/** A text of the sources that callers read, in one language only. */
export interface OneLanguage {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Methods of schemas whose last argument is a message, and the number of arguments before it. */
const messageAfter: Readonly<Record<string, number>> = {
  refine: 1,
  regex: 1,
  min: 1,
  max: 1,
  length: 1,
  startsWith: 1,
  endsWith: 1,
  includes: 1,
  multipleOf: 1,
  enum: 1,
  int: 0,
  string: 0,
  number: 0,
  addIssue: 0,
};

/** The properties whose text callers read. */
const messages = new Set(['error', 'message', 'detail']);

/** What operators and other programs read is in English. */
const otherReaders =
  /\.settings\.ts$|spec\.ts$|^libs\/(?:settings|testing|database|observability)\/|\/channels\/|\/migrations\/|^libs\/messaging\/src\/(?:dead-letters\/redrive|reactions\/)/;

/** Words: what a code such as SCHEMA or 550 is not. */
const words = /[a-z]{2,}/;

/**
 * All messages of schemas and details of refusals that are no `rule` and no pair of texts. The contracts, which import no
 * library, write what `rule` returns.
 */
export function textsInOneLanguage(): OneLanguage[] {
  return ['apps', 'libs']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => /^[^/]+\/[^/]+\/src\/.*\.ts$/.test(file) && !otherReaders.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const found = /from '(?:zod|#http-api)'|detail/.test(text) ? ofFile(file, text) : [];
      return file.startsWith('libs/contracts/') ? found.filter((one) => !bilingualText(one.text)) : found;
    });
}

function ofFile(file: string, text: string): OneLanguage[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: OneLanguage[] = [];
  const visit = (node: ts.Node) => {
    const message = messageOf(node);
    for (const literal of message ? literalsIn(message) : []) {
      const { line } = source.getLineAndCharacterOfPosition(literal.getStart());
      found.push({ file, line: line + 1, text: literal.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What callers read of this node: a message of a schema or a detail. */
function messageOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && messages.has(node.name.text))
    return node.initializer;
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'detail')
    return node.initializer;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const before = messageAfter[node.expression.name.text];
  const message = before === undefined ? undefined : node.arguments[before];
  return message && (ts.isStringLiteralLike(message) || ts.isTemplateExpression(message)) ? message : undefined;
}

/** The literals with words that an expression may become; a pair of texts has both languages by its type. */
function literalsIn(node: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literalsIn);
  if (ts.isParenthesizedExpression(node)) return literalsIn(node.expression);
  if (ts.isBinaryExpression(node)) return [node.left, node.right].flatMap(literalsIn);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return literalsIn(node.body);
  if (ts.isStringLiteralLike(node)) return hasWords(node.text) ? [node] : [];
  if (!ts.isTemplateExpression(node)) return [];
  const text = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join(' ');
  return hasWords(text) ? [node] : [];
}

function hasWords(text: string): boolean {
  return words.test(text);
}
