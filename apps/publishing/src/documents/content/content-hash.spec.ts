import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Content, contentHash } from './content-hash.js';
import { Notice } from './notice.js';

const attachmentId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
const content: Content = {
  kind: 'ANNOUNCEMENT',
  language: 'id',
  topic: 'health',
  title: 'Jadwal imunisasi campak di Posyandu',
  body: 'Setiap Rabu pukul 08.00–11.00.\nBawa buku KIA.',
  informationClass: 'PERIODIC',
  summary: '',
  media: [
    { type: 'PICTURE', attachmentId, alt: 'Posyandu' },
    { type: 'VIDEO', url: 'https://video.example.id/1', title: 'Cara' },
  ],
  notice: null,
  expiresAt: '2026-12-31T17:00:00+07:00',
  correctionReason: null,
  villageCodes: ['32.01.22.2005', '32.01.22.2004'],
  disseminateBy: '2026-12-01',
};

const emptyNotice = Notice.parse({});

describe('the content hash', () => {
  it('is the SHA-256 of the fields as a JSON array, the villages in order', () => {
    const canonical =
      '["ANNOUNCEMENT","id","health","PERIODIC","Jadwal imunisasi campak di Posyandu","",' +
      '"Setiap Rabu pukul 08.00–11.00.\\nBawa buku KIA.",' +
      `[["PICTURE","${attachmentId}","Posyandu"],["VIDEO","https://video.example.id/1","Cara"]],null,` +
      '["32.01.22.2004","32.01.22.2005"],"2026-12-01","2026-12-31T10:00:00.000Z",null]';
    expect(contentHash(content)).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('changes with every field that a second person approves, down to a space', () => {
    const others: Partial<Content>[] = [
      { title: `${content.title} ` },
      { body: content.body.replace('08.00', '09.00') },
      { informationClass: 'IMMEDIATE' },
      { kind: 'NEWS' },
      { language: 'su' },
      { topic: 'general' },
      { summary: 'a' },
      { media: [] },
      { media: [{ type: 'PICTURE', attachmentId, alt: 'Lain' }] },
      { notice: emptyNotice },
      { notice: { ...emptyNotice, help: '112' } },
      { expiresAt: null },
      { correctionReason: 'a' },
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
