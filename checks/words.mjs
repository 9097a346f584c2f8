// Refuses words that only their author knows, where the field has its own: checks/words.json names them and what to write instead.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const { words, schemaWords, allowed } = JSON.parse(readFileSync(new URL('words.json', import.meta.url), 'utf8'));
/** Arguments limit the check to folders: `npm run check:words -- apps/registry test`. */
const folders = process.argv.slice(2);
const files = execFileSync('git', ['ls-files', '--', ...folders], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => /[.](tsx?|mjs)$/.test(file));
const testFunctions = new Set(['it', 'describe', 'test']);

/** The words of a name or of a sentence: `KimHistory`, `kim_history` and `kim-history` are two. */
const wordsOf = (text) =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const breaches = [];
const check = (text, file, line, kind, refused = words) => {
  if (allowed[text] !== undefined) return;
  for (const word of wordsOf(text))
    if (Object.hasOwn(refused, word))
      breaches.push(`${file}:${line} ${kind}: write ${refused[word]}, not ${word}: ${text}`);
};

for (const file of files) {
  check(file, file, 1, 'file name');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const names = new Set();
  visit(source, (node) => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && !names.has(node.text)) {
      names.add(node.text);
      check(node.text, file, lineOf(node.pos), 'identifier');
    }
    if (isTestCall(node)) check(node.arguments[0].text, file, lineOf(node.arguments[0].pos), 'test name');
  });
  for (const { text, pos } of schemaNamesOf(source))
    check(text, file, lineOf(pos), 'name in the OpenAPI document', { ...words, ...schemaWords });
  for (const comment of commentsOf(source)) check(comment.text, file, lineOf(comment.pos), 'comment');
}

function visit(node, each) {
  each(node);
  node.forEachChild((child) => visit(child, each));
}

/** `it('…')`, `describe.each(table)('…')` and their like. */
function isTestCall(node) {
  if (!ts.isCallExpression(node) || !node.arguments[0] || !ts.isStringLiteralLike(node.arguments[0])) return false;
  const root = (called) =>
    ts.isIdentifier(called) ? called.text : called.expression ? root(called.expression) : undefined;
  return testFunctions.has(root(node.expression));
}

/** The ids of schemas and operations: `.meta({ id: '…' })`, `@ApiOperation({ operationId: '…' })`. */
function schemaNamesOf(source) {
  const names = [];
  visit(source, (node) => {
    if (!ts.isPropertyAssignment(node) || !ts.isStringLiteralLike(node.initializer)) return;
    const call = node.parent.parent;
    const isId =
      node.name.text === 'id' &&
      ts.isCallExpression(call) &&
      ts.isPropertyAccessExpression(call.expression) &&
      call.expression.name.text === 'meta';
    if (isId || node.name.text === 'operationId') names.push(node.initializer);
  });
  return names;
}

function commentsOf(source) {
  const text = source.text;
  const seen = new Map();
  visit(source, (node) => {
    for (const range of ts.getLeadingCommentRanges(text, node.pos) ?? [])
      seen.set(range.pos, { pos: range.pos, text: text.slice(range.pos, range.end).replaceAll(/\s+/g, ' ') });
  });
  return [...seen.values()];
}

if (breaches.length > 0) {
  console.error(breaches.join('\n'));
  console.error(`\n${breaches.length} words to replace; checks/words.json says by what, docs/vocabulary.md why.`);
  process.exit(1);
}
console.log(`words: ${files.length} files read, none of the ${Object.keys(words).length} words found`);
