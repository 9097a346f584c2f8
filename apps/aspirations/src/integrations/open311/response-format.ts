import { XMLBuilder } from 'fast-xml-parser';

export const formats = ['json', 'xml'] as const;
export type Format = (typeof formats)[number];

export const mediaTypeOf: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** The names of list elements in XML. */
const elementOf: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  history: 'step',
  errors: 'error',
};

/** Characters that XML 1.0 cannot represent, not even escaped. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const builder = new XMLBuilder({ ignoreAttributes: true, format: false, suppressEmptyNode: false });

/**
 * Formats a response by GeoReport v2: JSON by the Spark convention, without the root, or XML without attributes and
 * namespaces.
 */
export function formatResponse(format: Format, root: string, value: object): string {
  if (format === 'json') return JSON.stringify(value);
  const tree = { [root]: element(root, value) };
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(tree)}`;
}

function element(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return { [elementOf[name] ?? name]: value.map((item) => element('', item)) };
  if (typeof value === 'string') return value.replaceAll(notXml, '\uFFFD');
  if (typeof value !== 'object' || value === null) return value ?? '';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, element(key, inner)]));
}
