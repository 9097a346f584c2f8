import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { eventDocuments, jsonText, typeDeclarations } from '#event-documents';
import { serviceConsumers } from './service-consumers.js';

const root = resolve(import.meta.dirname, '../..');
/** Folders in which every file is generated. */
const generatedFolders = ['events/schemas', 'events/id', 'events/en'];

/** The committed files that follow from the contracts, by their path from the root. */
function generatedFiles(): Map<string, string> {
  return new Map([
    ...[...eventDocuments()].map(([path, write]) => [`events/${path}`, write()] as const),
    ['clients/event-types/index.d.ts', typeDeclarations()],
    ...serviceConsumers().map(
      (consumer) => [`events/consumers/${consumer.consumer}.json`, jsonText(consumer)] as const,
    ),
  ]);
}

/** Writes all generated files and removes those that are left over. */
export function writeGeneratedFiles(): void {
  for (const folder of generatedFolders) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The committed files that are not as the contracts have them, missing ones and left-over ones included. */
export function outdatedFiles(): string[] {
  const files = generatedFiles();
  const committed = generatedFolders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => relative(root, join(root, folder, name))),
  );
  return [...new Set([...files.keys(), ...committed])].filter((path) => readIfPresent(path) !== files.get(path));
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
