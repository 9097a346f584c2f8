import { describe, expect, it } from '@jest/globals';
import { contactFreeLine, containsContactDetails } from './contact-free-text.js';

describe('public text', () => {
  it.each([
    'Hubungi 0812-3456-7890',
    'WA +62 812 3456 7890 (Bu Euis)',
    'wa.me/6281234567890',
    'telepon (0251) 8321075',
    'tel. 02518321075',
    'surel euis@kim.example',
  ])('rejects the contact details in %j', (text) => {
    expect(containsContactDetails(text)).toBe(true);
    expect(contactFreeLine(200).safeParse(text).success).toBe(false);
  });

  it.each([
    'Keripik singkong, Rp 15.000 per bungkus, 250 g',
    'Omzet Rp 120.000.000 pada tahun 2025',
    'Dibuka 08.00–16.00, sejak 2019',
    'Produksi 6.000 bungkus, izin P-IRT 2063201010123-29',
    'Luas 02 hektare; 620 pohon',
    'Kode pos 16730, RT 03 RW 08',
  ])('accepts %j', (text) => {
    expect(containsContactDetails(text)).toBe(false);
    expect(contactFreeLine(200).parse(text)).toBe(text);
  });
});
