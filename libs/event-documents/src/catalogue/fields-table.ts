import { indonesian, type JsonSchema } from '../json-schema.js';
import { type Html, markup } from './html.js';
import { type Language, words } from './words.js';

interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The fields of an event, those within others after them. */
export function fieldsTable(schema: JsonSchema, language: Language): Html {
  const text = words[language];
  const rows = fieldsOf(schema, '').map(({ path, schema: field, required }) => {
    const form = required ? formOf(field) : markup`${formOf(field)}<br>${text.optional}`;
    const meaning = (language === 'id' ? field[indonesian] : field.description) ?? '';
    return markup`<tr><td><code>${path}</code></td><td>${form}</td><td>${meaning}</td></tr>
`;
  });
  const titles = [text.field, text.form, text.meaning].map((title) => markup`<th scope="col">${title}</th>`);
  return markup`<table>
<thead><tr>${titles}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function fieldsOf(schema: JsonSchema, parent: string): Field[] {
  const { properties = {}, required = [], items, anyOf = [], oneOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const path = `${parent}${name}`;
    const inner = fieldsOf(field, `${path}${isList(field) ? '[]' : ''}.`);
    return [{ path, schema: field, required: required.includes(name) }, ...inner];
  });
  const inner = [...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((part) => fieldsOf(part, parent));
  // Alternatives have fields of the same names.
  return [...new Map([...own, ...inner].map((field) => [field.path, field])).values()];
}

const isList = ({ type, anyOf = [] }: JsonSchema) => type === 'array' || anyOf.some((part) => part.type === 'array');

function formOf(schema: JsonSchema): Html {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return separated(alternatives.map(formOf));
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) return separated(values.map((value) => markup`<code>${String(value)}</code>`));
  if (schema.type === 'array' && schema.items) return markup`array: ${formOf(schema.items)}`;
  return markup`${schema.format ?? schema.type ?? ''}`;
}

function separated(parts: readonly Html[]): Html {
  return markup`${parts.map((part, index) => (index === 0 ? part : markup` | ${part}`))}`;
}
