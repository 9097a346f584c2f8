import type { FieldText, FieldTexts } from './field-text.js';

/** One table of several. @throws Error for a key that two of them have */
export function mergeTexts(tables: readonly FieldTexts[]): ReadonlyMap<string, FieldText> {
  const merged = new Map<string, FieldText>();
  for (const table of tables)
    for (const [key, text] of Object.entries(table)) {
      if (merged.has(key)) throw new Error(`the glossary has '${key}' twice`);
      merged.set(key, text);
    }
  return merged;
}
