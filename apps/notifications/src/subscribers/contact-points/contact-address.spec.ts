import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { AddressFingerprints } from './address-fingerprints.js';
import { parseAddress } from './contact-address.js';

describe('a telephone number', () => {
  it.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '0812.3456.7890',
    '(0812) 3456-7890',
    '81234567890',
    '6281234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62 (0) 812 3456 7890',
    '+62 0812 3456 7890',
    '62 0812 3456 7890',
    '0062 812 3456 7890',
    ' 0812/3456/7890 ',
    '0812\u00a03456\u20117890',
    '\u202a+6281234567890\u202c',
    '٠٨١٢٣٤٥٦٧٨٩٠',
    '０８１２３４５６７８９０',
  ])('written as %j is one number', (typed) => {
    expect(parseAddress('SMS', typed)).toEqual({ address: '+6281234567890' });
  });

  it.each([
    ['0812', 'telephone-invalid'],
    ['0812345678901234567', 'telephone-invalid'],
    ['nomor saya', 'telephone-invalid'],
    ['0812O4567890', 'telephone-invalid'],
    ['021 5551234', 'telephone-not-mobile'],
    ['0800 1234567', 'telephone-not-mobile'],
    ['+60 12 345 6789', 'telephone-abroad'],
  ])('%j is refused with %s', (typed, refusal) => {
    expect(parseAddress('SMS', typed)).toEqual({ refusal });
  });

  it('from abroad is accepted for WhatsApp', () => {
    expect(parseAddress('WHATSAPP', '+60 12-345 6789')).toEqual({ address: '+60123456789' });
  });
});

describe('an e-mail address', () => {
  it('is one address in every case', () => {
    for (const typed of [
      ' Siti.Contoh@Warga.Example ',
      'siti.contoh\u200b@warga.example',
      'siti.contoh@warga.example\r\n',
    ])
      expect(parseAddress('EMAIL', typed)).toEqual({ address: 'siti.contoh@warga.example' });
  });

  it.each([
    ['siti@warga.example\nBcc: all@warga.example', 'email-invalid'],
    ['sitі@warga.example', 'address-characters'],
    ['siti@wаrga.example', 'address-characters'],
    ['siti@xn--wrga-83d.example', 'address-characters'],
    ['siti\u202egraw@elpmaxe', 'email-invalid'],
    ['siti@warga', 'email-invalid'],
    ['siti', 'email-invalid'],
    ['.siti@warga.example', 'email-invalid'],
    ['si..ti@warga.example', 'email-invalid'],
    ['a@b.example,c@d.example', 'email-invalid'],
    ['Siti <siti@warga.example>', 'email-invalid'],
    ['"siti"@warga.example', 'email-invalid'],
    ['siti@-warga.example', 'email-invalid'],
    [`${'a'.repeat(65)}@warga.example`, 'email-invalid'],
  ])('%j is refused with %s', (typed, refusal) => {
    expect(parseAddress('EMAIL', typed)).toEqual({ refusal });
  });
});

describe('other addresses', () => {
  const push = { endpoint: 'https://push.example/abc', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } };

  it('are ids of private chats and subscriptions of browsers', () => {
    expect(parseAddress('TELEGRAM', '123456789')).toEqual({ address: '123456789' });
    expect(parseAddress('TELEGRAM', '-100123')).toEqual({ refusal: 'telegram-invalid' });
    expect(parseAddress('WEB_PUSH', JSON.stringify(push))).toEqual({ address: JSON.stringify(push) });
    const local = JSON.stringify({ ...push, endpoint: 'http://localhost:4130/abc' });
    expect(parseAddress('WEB_PUSH', local)).toEqual({ address: local });
    const plain = ['http://push.example', 'http://localhost.example', 'http://127.0.0.1'];
    for (const wrong of ['{', '{}', ...plain.map((endpoint) => JSON.stringify({ ...push, endpoint }))])
      expect(parseAddress('WEB_PUSH', wrong)).toEqual({ refusal: 'web-push-invalid' });
  });
});

describe('the fingerprint of an address', () => {
  const fingerprints = new AddressFingerprints(randomBytes(32).toString('base64'));

  it('is the same for every spelling, and for SMS and WhatsApp', () => {
    const one = fingerprints.of('SMS', '0812-3456-7890');
    expect(fingerprints.of('WHATSAPP', '+62 812 3456 7890')).toEqual(one);
    expect(fingerprints.of('EMAIL', 'A@b.example')).toEqual(fingerprints.of('EMAIL', 'a@b.example'));
    expect(fingerprints.of('TELEGRAM', '123')).not.toEqual(fingerprints.of('EMAIL', '123'));
    expect(one.toString('latin1')).not.toContain('812');
  });
});
