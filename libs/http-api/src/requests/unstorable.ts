/** PostgreSQL's text knows no NUL, and a lone surrogate is no character. */
const refused = /[\0\p{Surrogate}]/u;

/** Where in a value text is that no database column could hold; undefined when there is none. */
export function unstorable(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return refused.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (refused.test(key)) return path;
    const place = unstorable(inner, [...path, key]);
    if (place) return place;
  }
  return undefined;
}
