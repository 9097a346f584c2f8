import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { disseminationTaskEvents, type EventDefinition, events, kimEvents, services } from '#contracts';
import { schemaOf } from '#event-documents';
import type { Consumer } from './consumers.js';
import { fieldPaths } from './field-paths.js';

const root = resolve(import.meta.dirname, '../..');
/** A library whose reaction runs in each service that imports it. */
const membershipReaction = 'libs/memberships/src/record-membership-when-member-changes.consumer.ts';

/**
 * What each service reads, from its reactions and the rules of notifications: the events by `@Consumes` and `on`, the fields by
 * the names in the file and in the files that it imports from its folder. A name too many is harmless; data that are passed on
 * as a whole count as all fields.
 */
export function serviceConsumers(): Consumer[] {
  return services.map((service) => {
    const folder = join(root, 'apps', service, 'src');
    const files = sourceFiles(folder);
    const shared = files.some((file) => readFileSync(file, 'utf8').includes("'#memberships'"));
    const readings = [...files, ...(shared ? [join(root, membershipReaction)] : [])].flatMap(readingsOf);
    const reads: Record<string, readonly string[]> = {};
    for (const { event, fields } of readings) {
      const known = reads[event.wireType] ?? [];
      reads[event.wireType] = [...new Set([...known, ...fields])].toSorted();
    }
    const sorted = Object.entries(reads).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { consumer: service, reads: Object.fromEntries(sorted) };
  });
}

/** Events by the name under which they are imported; some names are of several. */
const declaredAs = new Map<string, readonly EventDefinition[]>([
  ...[...events.values()].map((event) => [event.type, [event]] as const),
  ['kimEvents', kimEvents as unknown as readonly EventDefinition[]],
  ['disseminationTaskEvents', disseminationTaskEvents as unknown as readonly EventDefinition[]],
]);

interface Reading {
  readonly event: EventDefinition;
  readonly fields: readonly string[];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/[.](spec|int-spec|conformance)[.]ts$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

function readingsOf(file: string): Reading[] {
  const source = parse(file);
  const consumed = new Set<EventDefinition>();
  visit(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    if (node.expression.text === 'Consumes') for (const argument of node.arguments) add(argument);
    if (node.expression.text === 'on' && node.arguments[0]) add(node.arguments[0]);
  });
  function add(argument: ts.Expression): void {
    const name = ts.isSpreadElement(argument) ? argument.expression : argument;
    if (!ts.isIdentifier(name)) return;
    for (const event of declaredAs.get(name.text) ?? []) consumed.add(event);
  }
  if (consumed.size === 0) return [];
  const parts = [source, ...neighbours(source, file)];
  const names = new Set(parts.flatMap(namesIn));
  const whole = passesDataOn(source);
  return [...consumed].map((event) => {
    const paths = fieldPaths(schemaOf(event));
    return { event, fields: whole ? paths : paths.filter((path) => path.split('.').every((name) => names.has(name))) };
  });
}

/** The files of the same folder that a file imports. */
function neighbours(source: ts.SourceFile, file: string): ts.SourceFile[] {
  return source.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)
    .filter((name) => name.startsWith('./'))
    .map((name) => join(dirname(file), name.replace(/\.js$/, '.ts')))
    .filter((path) => existsSync(path))
    .map(parse);
}

/** The names of properties: accessed, destructured, or in the arguments of a call as texts. */
function namesIn(source: ts.SourceFile): string[] {
  const names: string[] = [];
  visit(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    if (ts.isBindingElement(node)) names.push((node.propertyName ?? node.name).getText());
    if (ts.isStringLiteral(node) && ts.isCallExpression(node.parent)) names.push(node.text);
  });
  return names;
}

/** Whether `event.data` leaves the file as it is. */
function passesDataOn(source: ts.SourceFile): boolean {
  let passes = false;
  visit(source, (node) => {
    if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'data') return;
    const { parent } = node;
    const isRead =
      (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
      (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name) && !hasRest(parent.name));
    if (!isRead) passes = true;
  });
  return passes;
}

const hasRest = ({ elements }: ts.ObjectBindingPattern) => elements.some(({ dotDotDotToken }) => dotDotDotToken);

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  node.forEachChild((child) => visit(child, each));
}
