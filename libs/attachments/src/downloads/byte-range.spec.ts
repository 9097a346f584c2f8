import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byteRange } from './byte-range.js';

describe('byteRange', () => {
  it.each([
    ['bytes=0-9', { start: 0, length: 10 }],
    ['bytes=90-', { start: 90, length: 10 }],
    ['bytes=90-1000', { start: 90, length: 10 }],
    ['bytes=-10', { start: 90, length: 10 }],
    ['bytes=-1000', { start: 0, length: 100 }],
    ['bytes=99-99', { start: 99, length: 1 }],
  ])('%s of 100 bytes', (header, span) => {
    expect(byteRange(header, 100)).toEqual(span);
  });

  it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=5-4', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b', 'bytes=1--2'])(
    'is all of it for %j',
    (header) => {
      expect(byteRange(header, 100)).toEqual({ start: 0, length: 100 });
    },
  );

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=999999999999999-'])(
    'returns undefined for %s',
    (header) => {
      expect(byteRange(header, 100)).toBeUndefined();
    },
  );

  it('returns a part within the file for every header', () => {
    const header = fc.oneof(
      fc.string(),
      fc.tuple(fc.option(fc.nat()), fc.option(fc.nat())).map(([first, last]) => `bytes=${first ?? ''}-${last ?? ''}`),
    );
    fc.assert(
      fc.property(header, fc.integer({ min: 1, max: 1000 }), (asked, bytes) => {
        const span = byteRange(asked, bytes);
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.length).toBeGreaterThan(0);
        expect(span.start + span.length).toBeLessThanOrEqual(bytes);
      }),
    );
  });
});
