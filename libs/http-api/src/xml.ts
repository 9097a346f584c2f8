import { XMLBuilder } from 'fast-xml-parser';

/** Characters that XML 1.0 cannot represent, not even escaped. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  suppressEmptyNode: false,
  format: false,
});

/**
 * An XML 1.0 document of a tree of elements: `{ feed: { '@xmlns': 'http://…', title: 'News', entry: [ … ] } }`. A key that begins
 * with `@` is an attribute, `#text` the text beside attributes, a list an element for each item. Text may contain anything: what
 * XML cannot represent becomes U+FFFD.
 */
export function xmlDocument(tree: object): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(asXml(tree))}`;
}

function asXml(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asXml);
  if (typeof value === 'string') return value.replaceAll(notXml, '\uFFFD');
  if (typeof value !== 'object' || value === null) return value ?? '';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, asXml(inner)]),
  );
}
