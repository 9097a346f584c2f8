import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Vault } from './vault.js';

const vault = new Vault(randomBytes(32).toString('base64'));
const reporter = { fullName: 'Siti Contoh', phone: '+628110000000' };

describe('the vault', () => {
  it('opens data that it sealed for a subject', () => {
    const key = vault.newKey();
    expect(vault.open(key, vault.seal(key, reporter, 'subject-1'), 'subject-1')).toEqual(reporter);
  });

  it('discloses nothing of the data in the sealed bytes', () => {
    const key = vault.newKey();
    const sealed = vault.seal(key, reporter, 'subject-1');
    expect(sealed.includes('Siti')).toBe(false);
    expect(sealed.equals(vault.seal(key, reporter, 'subject-1'))).toBe(false);
  });

  it('rejects data of another subject, data of another key, and altered data', () => {
    const key = vault.newKey();
    const sealed = vault.seal(key, reporter, 'subject-1');
    const altered = Buffer.from(sealed);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(key, sealed, 'subject-2')).toThrow();
    expect(() => vault.open(vault.newKey(), sealed, 'subject-1')).toThrow();
    expect(() => vault.open(key, altered, 'subject-1')).toThrow();
    expect(() => new Vault(randomBytes(32).toString('base64')).open(key, sealed, 'subject-1')).toThrow();
  });

  it('rejects a master key of another size', () => {
    expect(() => new Vault('c2hvcnQ=')).toThrow(RangeError);
  });
});
