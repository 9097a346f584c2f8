import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { childTraceparent, parseTraceparent } from './traceparent.js';

const hex = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`)).filter((text) => /[^0]/.test(text));

describe('traceparent', () => {
  it('continues the trace of its parent as a new span', () => {
    fc.assert(
      fc.property(hex(32), hex(16), hex(2), (traceId, spanId, flags) => {
        const child = parseTraceparent(childTraceparent(`00-${traceId}-${spanId}-${flags}`));
        expect(child).toMatchObject({ traceId, flags });
        expect(child?.spanId).not.toBe(spanId);
      }),
    );
  });

  it('starts a sampled trace without a valid parent', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), (parent) => {
        expect(parseTraceparent(childTraceparent(parent))).toMatchObject({ flags: '01' });
      }),
    );
  });

  it.each([
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
    'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more',
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01',
    '',
  ])('rejects %p', (text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });

  it('accepts additional fields of a later version', () => {
    const later = 'cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more';
    expect(parseTraceparent(later)?.spanId).toBe('00f067aa0ba902b7');
  });
});
