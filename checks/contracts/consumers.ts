import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { events } from '#contracts';
import { schemaOf } from '#event-documents';
import type { Break } from './compare-shapes.js';
import { fieldPaths } from './field-paths.js';

/** A program that reads events, and the fields of each that it reads. */
export interface Consumer {
  readonly consumer: string;
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

export const consumersFolder = resolve(import.meta.dirname, '../../events/consumers');

/** The declared consumers: those of the services are generated, others are written by who runs them. */
export function declaredConsumers(folder = consumersFolder): Consumer[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Consumer);
}

/** The consumers that read a field, one that contains it, or one within it; of the whole event when there is no path. */
export function readersOf(consumers: readonly Consumer[], wireType: string, { path }: Pick<Break, 'path'>): string[] {
  const touches = (field: string) => path === '' || field === path || within(field, path) || within(path, field);
  return consumers.filter(({ reads }) => reads[wireType]?.some(touches)).map(({ consumer }) => consumer);
}

const within = (path: string, parent: string) => path.startsWith(`${parent}.`);

/** What consumers declare to read and what is not, or no longer, in the contracts. */
export function unknownReads(consumers: readonly Consumer[]): string[] {
  return consumers.flatMap(({ consumer, reads }) =>
    Object.entries(reads).flatMap(([wireType, fields]) => {
      const event = events.get(wireType);
      if (!event) return [`${consumer} reads ${wireType}, which no service publishes`];
      const known = fieldPaths(schemaOf(event));
      return fields
        .filter((field) => !known.includes(field))
        .map((field) => `${consumer} reads ${field} of ${wireType}, which has no such field`);
    }),
  );
}
