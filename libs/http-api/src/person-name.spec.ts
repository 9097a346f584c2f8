import { describe, expect, it } from '@jest/globals';
import { isPersonName, personName } from './person-name.js';

describe('the name of a person', () => {
  it.each([
    'Siti Rahmawati',
    "Dr. Ir. H. Asep Ma'mun, S.Pd., M.Si.",
    'Drs.Ujang Permana',
    'H.Asep Hidayat S.Kom',
    'Nur-Aini (Neneng)',
    'Muḥammad Ābid',
    'José Álvarez',
    'محمد',
    '陳小明',
    'Anggota 12',
    'X',
  ])('accepts %j', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    ['a web address', 'Hadiah di https://jahat.example'],
    ['a domain', 'Klaim di hadiah-desa.com sekarang'],
    ['a domain of Indonesia', 'Kunjungi promo.co.id'],
    ['an e-mail address', 'tulis ke a@b.example'],
    ['a path', 'bit.ly/abc'],
    ['a telephone number', 'Hubungi 0812 3456'],
    ['an amount', 'Anda menang Rp 10000000'],
    ['a text that runs from right to left', 'Siti \u202Emoc.tahaj'],
    ['an isolate', 'Siti \u2066x\u2069'],
    ['an invisible character', 'Si\u200Bti'],
    ['a soft hyphen', 'Si\u00ADti'],
    ['a byte order mark', '\uFEFFSiti'],
    ['a tag character', 'Siti\u{E0041}'],
    ['a line separator', 'Siti\u2028Yth'],
    ['a line break', 'Siti\nYth'],
    ['an exclamation', 'AWAS! Rekening Anda diblokir'],
    ['markup', '<b>Siti</b>'],
    ['a template', '{{ trackingNumber }}'],
    ['heaps of marks', `Si${'\u0300'.repeat(4)}ti`],
    ['nothing', ''],
  ])('rejects %s', (_, name) => {
    expect(isPersonName(name)).toBe(false);
  });

  it('is trimmed, composed and limited in length', () => {
    expect(personName(6).parse('  Jose\u0301 ')).toBe('José');
    expect(personName(4).safeParse('Siti!').success).toBe(false);
    expect(personName(4).safeParse('Sitii').success).toBe(false);
  });
});
