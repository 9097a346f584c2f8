import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fullNameIn } from './identity.js';
import { mask, maskPassages } from './personal-data.js';
import { suspectedData } from './suspected-data.js';

const siti = { fullName: 'Siti Aminah Contoh', phone: '0812-0000-2001', email: 'siti@warga.example' };

describe('the reporter in a text', () => {
  it.each([
    ['saya Siti dari RT 02', 'saya •••• dari RT 02'],
    ['SITI AMINAH, Sítì-aminah', '•••• ••••••, ••••-••••••'],
    ['si\u200bti lapor', '••••• lapor'],
    ['nomor +62 812 0000 2001', 'nomor •••••••••••••••••'],
    ['Situs dan Aminahan', 'Situs dan Aminahan'],
  ])('is masked: %j', (text, masked) => {
    expect(mask(text, { people: [siti] })).toBe(masked);
  });

  it('is masked with a telephone number that has no known form', () => {
    const abroad = { fullName: 'Tanpa nama', phone: '555 1234567', email: null };
    expect(mask('hubungi nanti (555-1234-567)', { people: [abroad] })).toBe('hubungi nanti (••••••••••••)');
  });

  it('is masked by an ordinary word only where it stands as a name', () => {
    const budi = { fullName: 'Budi Jaya Indah', phone: null, email: null };
    expect(mask('Taman Jaya yang indah, pak Jaya, Budi Jaya', { people: [budi] })).toBe(
      'Taman Jaya yang indah, pak ••••, •••• ••••',
    );
  });

  it('is masked in any text, of which the length stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before} Aminah ${after}`;
        const masked = mask(text, { people: [siti] });
        expect(masked).toHaveLength(text.length);
        expect(masked.slice(before.length + 1, before.length + 7)).toBe('••••••');
      }),
    );
  });
});

describe('a full name in a text', () => {
  it.each([
    ['Sekarwangi Puspa', 'Kata SEKARWANGI PUSPA; Puspa Dewi', 'Kata ••••••••••••••••; Puspa Dewi'],
    ['Asep', 'Hubungi ASEP, atau A\u200bsép; Asepudin', 'Hubungi ••••, atau •••••; Asepudin'],
    ['Al Ma', 'Al-Ma dan al ma, bukan Alma, Al Mari', '••••• dan •••••, bukan Alma, Al Mari'],
    ["Ma'in", "tanya Main atau Ma'in", 'tanya •••• atau •••••'],
    ['Dewi', 'Kelurahan Dewi, Bu Dewi', 'Kelurahan Dewi, Bu ••••'],
    ['Yu', 'Yu, tanya Pak Yu', 'Yu, tanya Pak ••'],
    ['—', 'Kerja bakti — Minggu', 'Kerja bakti — Minggu'],
  ])('is found, a short one as words: %j', (name, text, expected) => {
    expect(maskPassages(text, fullNameIn(text, name))).toBe(expected);
  });
});

describe('an office in its own text', () => {
  const office = ['dpupr@kantor.example'];

  it.each([
    'Hubungi kantor kami (0251) 8321-075 atau dpupr@kantor.example',
    'Layanan pengaduan: WA 0811-1111-2222, layanan@dukcapil.bogorkab.go.id',
  ])('stays readable: %j', (text) => {
    expect(mask(text, { office })).toBe(text);
    expect(mask(text)).not.toBe(text);
  });

  it('does not reveal people, nor the reporter after words for an office', () => {
    expect(mask('kantor menghubungi Bapak Budi di 0812-0000-3001', { office })).not.toContain('0812');
    expect(mask('loket mencatat 0812-0000-2001', { office, people: [siti] })).not.toContain('2001');
    expect(mask('kantor desa: NIK 3201014107900042', { office })).not.toContain('3201');
  });
});

describe('a passage that may identify a person', () => {
  it.each([
    ['Nama: Budi Santoso, alamat: Jl. Mawar No. 3', ['NAME Budi Santoso', 'ADDRESS Jl. Mawar No. 3']],
    ['KTP a.n. Siti Aminah belum jadi', ['NAME Siti Aminah belum jadi']],
    ['lahir di Bogor, 12 Mei 1990', ['BIRTH Bogor, 12 Mei 1990']],
    ['ibu Sumarni tinggal di Kp. Rawa RT 03', ['NAME Sumarni tinggal di Kp. Rawa', 'ADDRESS Kp. Rawa RT 03']],
    ['jalan rusak, mohon ibu camat dan bapak bupati melihat', []],
  ])('is suspected after its label: %j', (text, expected) => {
    expect(suspectedData(text).map(({ kind, words }) => `${kind} ${words}`)).toEqual(expected);
  });

  it.each(['nama ', 'alamat di ', 'ibu a ', 'lahir di tanggal ', 'a.n. ', "' "])(
    'is suspected in the longest text of %j without more work than its length',
    (part) => {
      expect(suspectedData(part.repeat(10_000 / part.length)).length).toBeLessThanOrEqual(100);
    },
  );
});
