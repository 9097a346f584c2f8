/** PostgreSQL cannot store NUL or a lone surrogate in text. */
const nullCharacter = /[\0\p{Surrogate}]/u;

/** No one types it. */
const nul = /\0/;

/** Whether a value contains text that no database column can store. */
export function hasNullCharacter(value: unknown): boolean {
  return nullCharacterPath(value) !== undefined;
}

/** The path to the first such text; undefined when there is none. */
export function nullCharacterPath(value: unknown): readonly string[] | undefined {
  return pathTo(value, nullCharacter, []);
}

/** The path to the first text with NUL; undefined when there is none. */
export function nulPath(value: unknown): readonly string[] | undefined {
  return pathTo(value, nul, []);
}

function pathTo(value: unknown, characters: RegExp, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return characters.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (characters.test(key)) return path;
    const found = pathTo(inner, characters, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
