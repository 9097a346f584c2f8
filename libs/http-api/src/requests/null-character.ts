/** PostgreSQL cannot store NUL or a lone surrogate in text. */
const nullCharacter = /[\0\p{Surrogate}]/u;

/** Whether a value contains text that no database column can store. */
export function hasNullCharacter(value: unknown): boolean {
  return nullCharacterPath(value) !== undefined;
}

/** The path to the first such text; undefined when there is none. */
export function nullCharacterPath(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return nullCharacter.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (nullCharacter.test(key)) return path;
    const found = nullCharacterPath(inner, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
