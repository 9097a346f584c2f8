/** PostgreSQL's text knows no NUL, and a lone surrogate is no character. */
const unstorableCharacter = /[\0\p{Surrogate}]/u;

/** Where in a value text is that no database column could hold; undefined when there is none. */
export function hasNullCharacter(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return unstorableCharacter.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (unstorableCharacter.test(key)) return path;
    const place = hasNullCharacter(inner, [...path, key]);
    if (place) return place;
  }
  return undefined;
}
