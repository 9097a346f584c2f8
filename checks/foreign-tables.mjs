// Compares which room of a service reads tables of another room with the committed list, and refuses every foreign write.
// `node checks/foreign-tables.mjs --write` writes the list anew; a person reviews the difference.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const listFile = new URL('foreign-tables.json', import.meta.url);
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'apps/*.ts'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => !/[.](spec|int-spec)[.]ts$|\/migrations\//.test(file))
  .map((path) => ({ path, ...placeOf(path), text: readFileSync(path, 'utf8') }));

function placeOf(path) {
  const [, app, , room] = path.split('/');
  return { app, room: room.endsWith('.ts') ? '.' : room };
}

/** app → table → the room whose entity it is. */
const owners = {};
for (const { app, room, text } of files)
  for (const [, entity, noun] of text.matchAll(/@Entity\('([a-z_]+)'|historyOf\('([a-z-]+)'/g))
    (owners[app] ??= {})[entity ?? `${noun.replaceAll('-', '_')}_history`] = room;

const reads = {};
const writes = [];
for (const { path, app, room, text } of files) {
  for (const [, verb, table] of text.matchAll(/\b(FROM|JOIN|UPDATE|INSERT INTO|DELETE FROM)\s+([a-z_]+)\b/g)) {
    const owner = owners[app]?.[table];
    if (owner === undefined || owner === room || room === '.') continue;
    if (/UPDATE|INSERT|DELETE/.test(verb) && !/\bFOR\s+(NO KEY )?UPDATE\s*$/.test(verb))
      writes.push(`${path}: ${verb} ${table}, a table of ${owner}`);
    else ((reads[app] ??= {})[room] ??= new Set()).add(`${owner}.${table}`);
  }
}

const sorted = Object.fromEntries(
  Object.entries(reads)
    .toSorted()
    .map(([app, rooms]) => [
      app,
      Object.fromEntries(
        Object.entries(rooms)
          .toSorted()
          .map(([room, tables]) => [room, [...tables].toSorted()]),
      ),
    ]),
);
const actual = `${JSON.stringify(sorted, null, 2)}\n`;
if (process.argv.includes('--write')) writeFileSync(listFile, actual);

const listed = JSON.parse(readFileSync(listFile, 'utf8'));
const differences = [];
for (const app of new Set([...Object.keys(sorted), ...Object.keys(listed)]))
  for (const room of new Set([...Object.keys(sorted[app] ?? {}), ...Object.keys(listed[app] ?? {})])) {
    const now = sorted[app]?.[room] ?? [];
    const then = listed[app]?.[room] ?? [];
    for (const table of now) if (!then.includes(table)) differences.push(`${app}/${room} reads ${table}: not listed`);
    for (const table of then) if (!now.includes(table)) differences.push(`${app}/${room} no longer reads ${table}`);
  }

if (writes.length > 0 || differences.length > 0) {
  console.error([...writes, ...differences].join('\n'));
  console.error(
    '\nA room asks the module of the other room, or its read is reviewed and listed in checks/foreign-tables.json.',
  );
  process.exit(1);
}
console.log(
  `foreign tables: ${Object.values(sorted).flatMap(Object.values).flat().length} reads, all listed; no foreign write`,
);
