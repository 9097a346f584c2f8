import { events } from '#contracts';
import { asyncApiDocument } from './asyncapi.js';
import { cataloguePages } from './catalogue/pages.js';
import { schemaOf } from './json-schema.js';

/** JSON as it is committed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * How to write each document about the events, by its path: `asyncapi.json`, `schemas/<type>.json`, and the pages of the
 * catalogue, whose links are relative.
 */
export function eventDocuments(): Map<string, () => string> {
  return new Map<string, () => string>([
    ['asyncapi.json', () => jsonText(asyncApiDocument())],
    ...[...events.values()].map(
      (event) => [`schemas/${event.wireType}.json`, () => jsonText(schemaOf(event))] as const,
    ),
    ...cataloguePages(),
  ]);
}
