import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { formatResponse } from './response-format.js';

const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'error' });
const anything = fc.string({ unit: 'binary', maxLength: 200 });

/** XML has no control characters and one line end. */
function asXmlReads(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n');
}

describe('a response of GeoReport v2', () => {
  it('is well-formed XML for any text, and preserves it', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), (texts) => {
        const xml = formatResponse(
          'xml',
          'errors',
          texts.map((description) => ({ code: 400, description })),
        );
        expect(XMLValidator.validate(xml)).toBe(true);
        const { errors } = parser.parse(xml) as { errors: '' | { error: { code: string; description: string }[] } };
        const read = errors === '' ? [] : errors.error.map(({ description }) => description);
        expect(read).toEqual(texts.map(asXmlReads));
      }),
      { numRuns: 500 },
    );
  });

  it('names list elements after their list, and includes empty values', () => {
    const value = { service_code: '7', attributes: [{ code: 'A', values: [{ key: '1', name: null }] }, { code: 'B' }] };
    expect(formatResponse('xml', 'service_definition', value).split('\n')[1]).toBe(
      '<service_definition><service_code>7</service_code><attributes>' +
        '<attribute><code>A</code><values><value><key>1</key><name></name></value></values></attribute>' +
        '<attribute><code>B</code></attribute></attributes></service_definition>',
    );
    expect(formatResponse('xml', 'services', [])).toMatch(/<services><\/services>$/);
    expect(formatResponse('json', 'services', [])).toBe('[]');
  });
});
