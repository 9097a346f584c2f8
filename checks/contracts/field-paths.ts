import type { JsonSchema } from '#event-documents';

/** The paths of the fields of a schema, such as `decree.number`. */
export function fieldPaths({ properties = {}, items, anyOf = [], oneOf = [] }: JsonSchema, parent = ''): string[] {
  const own = Object.entries(properties).flatMap(([name, field]) => [
    `${parent}${name}`,
    ...fieldPaths(field, `${parent}${name}.`),
  ]);
  const inner = [...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((part) => fieldPaths(part, parent));
  return [...new Set([...own, ...inner])];
}
