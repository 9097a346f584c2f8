import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AddressCodes } from './address-code.js';

const key = () => randomBytes(32).toString('base64');

describe('the code of an address', () => {
  const codes = new AddressCodes(key());
  const fingerprint = codes.fingerprintOf('Siti@warga.example ');
  const code = codes.codeOf(fingerprint);

  it('opens the address, however it was typed', () => {
    expect(codes.open(code)).toEqual(codes.fingerprintOf('siti@warga.example'));
  });

  it('does not contain the address', () => {
    expect(Buffer.from(code, 'base64url').toString()).not.toContain('siti');
  });

  it('opens nothing when it is changed, cut, made with another key or invented', () => {
    const other = new AddressCodes(key());
    const flipped = Buffer.from(code, 'base64url');
    flipped[3]! ^= 1;
    for (const wrong of [flipped.toString('base64url'), code.slice(2), `${code}AA`, other.codeOf(fingerprint), '', 'x'])
      expect(codes.open(wrong)).toBeUndefined();
  });
});
