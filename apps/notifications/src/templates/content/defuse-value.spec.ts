import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defuse } from './defuse-value.js';

describe('a value in a message', () => {
  it.each([
    ['a title as it is', 'Jadwal imunisasi, 1.200 balita (RW 03/05)', 'Jadwal imunisasi, 1.200 balita (RW 03/05)'],
    ['a link of the government', 'lihat https://bogorkab.go.id/info?a=1.', 'lihat https://bogorkab.go.id/info?a=1.'],
    ['a host of the government', '(diskominfo.bogorkab.go.id)', '(diskominfo.bogorkab.go.id)'],
    ['no other link', 'https://bogorkab.go.id.evil.com/x', 'https: //bogorkab. go. id. evil. com/x'],
    ['no link behind one of the government', 'bogorkab.go.id/,http://evil.com', 'bogorkab. go. id/,http: //evil. com'],
    [
      'no link within one of the government',
      'https://bogorkab.go.id/x)evil.com',
      'https: //bogorkab. go. id/x)evil. com',
    ],
    ['no host with the dots of another script', 'www\u3002evil\uFF0Ecom', 'www\u3002 evil\uFF0E com'],
    ['no host behind a user name', 'https://bogorkab.go.id@evil.com', 'https: //bogorkab. go. id @ evil. com'],
    ['no host without a scheme', 'www.evil.com', 'www. evil. com'],
    ['one line', 'satu\r\ndua\u2028tiga\tempat', 'satu dua tiga empat'],
    ['no direction and no width zero', 'a\u202Egpj.exe\u200B\u2066b', 'agpj. exeb'],
    ['composed letters', 'Kabupate\u0301n', 'Kabupatén'],
  ])('keeps %s', (_, value, expected) => {
    expect(defuse(value)).toBe(expected);
  });

  it('never contains a control, a direction or a link to a host of others', () => {
    const part = fc.constantFrom(
      'http://',
      'https://',
      'evil',
      '.',
      'com',
      '@',
      '\n',
      '\u202E',
      '\u200D',
      'x',
      ' ',
      '/',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = defuse(parts.join(''));
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(text).not.toMatch(/evil\.com|:\/\/evil|:\/\/x/);
      }),
    );
  });
});
