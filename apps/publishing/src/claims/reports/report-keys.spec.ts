import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalLink, distinctiveLength, reportKeysOf } from './report-keys.js';

const hoax = 'Vaksin campak mengandung chip dan menyebabkan kemandulan, sebarkan ke semua grup!';
const shares = (one: readonly number[], other: readonly number[]) => one.some((band) => other.includes(band));
const typed = fc.array(fc.constantFrom(' ', '  ', '\n', ' 🙏 ', '!! ', ', '), { minLength: 30, maxLength: 30 });

describe('the keys of a report', () => {
  it('are those of its words, however it is typed', () => {
    fc.assert(
      fc.property(typed, (gaps) => {
        const variant = hoax.split(' ').reduce((text, word, index) => text + gaps[index]! + word.toUpperCase());
        expect(reportKeysOf(variant, undefined, [])).toEqual(reportKeysOf(hoax, undefined, []));
      }),
    );
  });

  it('let a forwarded text with a few other words be found', () => {
    const long = `${hoax} Kata dokter di puskesmas kecamatan, jangan mau divaksin bulan ini, awas anak kita.`;
    const [one, other] = [reportKeysOf(long, undefined, []), reportKeysOf(`Info: ${long}`, undefined, [])];
    expect(shares(one.similar!.bands, other.similar!.bands)).toBe(true);
  });

  it('lead by a common text only when there is nothing else', () => {
    const common = 'apakah ini benar?';
    expect(common.length).toBeLessThan(distinctiveLength);
    expect(reportKeysOf(common, undefined, ['0'.repeat(64)])).toMatchObject({ fingerprints: [], similar: null });
    expect(reportKeysOf(common, 'https://a.example/1', []).fingerprints).toHaveLength(1);
    expect(reportKeysOf(common, undefined, []).fingerprints).toHaveLength(1);
  });

  it('begin to be distinctive at 40 characters', () => {
    expect(reportKeysOf('a'.repeat(39), undefined, []).similar).toBeNull();
    expect(reportKeysOf('a'.repeat(40), undefined, []).similar).not.toBeNull();
  });

  it.each([
    ['https://www.example.id/a/?utm_source=wa&id=7', 'example.id/a?id=7'],
    ['http://m.example.id/a?id=7#top', 'example.id/a?id=7'],
    ['grup WA RW 03!', 'grup wa rw 03'],
    ['javascript:alert(1)', 'javascript alert 1'],
  ])('reduce the link %s', (link, reduced) => {
    expect(canonicalLink(link)).toBe(reduced);
  });

  it('exist for whatever is given as a link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (link) => {
        expect(reportKeysOf('', link, []).fingerprints).toHaveLength(1);
      }),
    );
  });
});
