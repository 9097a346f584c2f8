import { hash } from 'node:crypto';

/** As often a text is sent before it is prepared: most that are built at run time do not come again. */
const usesBefore = 5;
/** Every connection holds the plans of all. */
const maxNames = 100;
const maxCounted = 1_000;

const names = new Map<string, string>();
const uses = new Map<string, number>();

/** A statement in the form of the driver: with the name under which connections prepare it, if it has one. */
export function nameIfFrequent(text: string): string | { readonly name: string; readonly text: string } {
  const name = preparedName(text);
  return name === undefined ? text : { name, text };
}

/** The name under which a connection prepares a statement, so that PostgreSQL parses and plans it once; undefined for rare ones. */
export function preparedName(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size === maxNames) return name;
  const count = (uses.get(text) ?? 0) + 1;
  if (count > usesBefore) {
    uses.delete(text);
    names.set(text, hash('sha256', text).slice(0, 32));
  } else {
    if (uses.size === maxCounted) uses.clear();
    uses.set(text, count);
  }
  return names.get(text);
}
