import { XMLBuilder } from 'fast-xml-parser';

export const formats = ['json', 'xml'] as const;
export type Format = (typeof formats)[number];

export const mediaTypeOf: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** What the elements of each list are called in XML. */
const elementOf: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  history: 'step',
  errors: 'error',
};

/** Characters that XML 1.0 cannot hold, however they are written. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const builder = new XMLBuilder({ ignoreAttributes: true, format: false, suppressEmptyNode: false });

/**
 * An answer as GeoReport v2 wants it written: JSON by the Spark convention, which leaves the root out, or XML without
 * attributes and namespaces.
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
