/** The fields of a query or a form, as they arrive. */
export type Fields = Readonly<Record<string, unknown>>;

/** The text of a field, without spaces around it; of a repeated field the first one. */
export function textOf(fields: Fields | undefined, name: string): string {
  const value = fields?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
}

/** The parameter of a call: left out when the field is empty. */
export function given<Name extends string, Value extends string>(
  name: Name,
  value: Value,
): { [K in Name]?: Exclude<Value, ''> } {
  return (value === '' ? {} : { [name]: value }) as { [K in Name]?: Exclude<Value, ''> };
}
