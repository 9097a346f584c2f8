import { describe, expect, it } from '@jest/globals';
import { downloadHeader, mediaTypeOf, nameOf } from './media-types.js';

describe('media types', () => {
  it.each([
    ['image/jpeg', 'image/jpeg'],
    ['IMAGE/PNG', 'image/png'],
    ['application/pdf; charset=binary', 'application/pdf'],
    [' image/webp ', 'image/webp'],
  ])('%j is taken', (header, type) => {
    expect(mediaTypeOf(header)).toBe(type);
  });

  it.each([undefined, '', 'image/svg+xml', 'text/html', 'application/octet-stream', 'image/*', 'image/jpeg,text/html'])(
    '%j is not',
    (header) => {
      expect(mediaTypeOf(header)).toBeUndefined();
    },
  );

  it('have names of the service, and documents are not displayed inline', () => {
    expect(nameOf('0197', 'image/jpeg')).toBe('attachment-0197.jpg');
    expect(downloadHeader('0197', 'image/webp')).toBe('inline; filename="attachment-0197.webp"');
    expect(downloadHeader('0197', 'application/pdf')).toBe('attachment; filename="attachment-0197.pdf"');
  });
});
