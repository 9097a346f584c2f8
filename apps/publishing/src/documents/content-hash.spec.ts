import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Content, contentHash } from './content-hash.js';

const content: Content = {
  title: 'Jadwal imunisasi campak di Posyandu',
  body: 'Setiap Rabu pukul 08.00–11.00.\nBawa buku KIA.',
  informationClass: 'PERIODIC',
  villageCodes: ['32.01.22.2005', '32.01.22.2004'],
  disseminateBy: '2026-12-01',
};

describe('the content hash', () => {
  it('is the SHA-256 of the fields as a JSON array, the villages in order', () => {
    const canonical =
      '["Jadwal imunisasi campak di Posyandu","Setiap Rabu pukul 08.00–11.00.\\nBawa buku KIA.","PERIODIC",' +
      '["32.01.22.2004","32.01.22.2005"],"2026-12-01"]';
    expect(contentHash(content)).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('changes with every field that a second person approves, down to a space', () => {
    const others: Partial<Content>[] = [
      { title: `${content.title} ` },
      { body: content.body.replace('08.00', '09.00') },
      { informationClass: 'IMMEDIATE' },
      { villageCodes: ['32.01.22.2004'] },
      { disseminateBy: '2026-12-02' },
      { title: content.body, body: content.title },
    ];
    const hashes = others.map((other) => contentHash({ ...content, ...other }));
    expect(new Set([contentHash(content), ...hashes]).size).toBe(others.length + 1);
  });

  it('does not hang on the order of the villages, nor on anything else than the content', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['32.01.22.2004', '32.01.22.2005', '32.01.01.1001'], { minLength: 3 }),
        (codes) => {
          const stranger = { ...content, villageCodes: codes, id: 'x' };
          expect(contentHash(stranger)).toBe(contentHash({ ...content, villageCodes: codes.toSorted() }));
        },
      ),
    );
  });

  it('differs for texts that are equal only when concatenated', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (title, body, otherTitle, otherBody) => {
        fc.pre(title !== otherTitle || body !== otherBody);
        expect(contentHash({ ...content, title, body })).not.toBe(
          contentHash({ ...content, title: otherTitle, body: otherBody }),
        );
      }),
    );
  });
});
