import { describe, expect, it } from '@jest/globals';
import { pdfOf, photoOf } from '../journey/canary-files.js';
import { canaryTexts } from '../journey/canary-texts.js';
import { readableText } from './canary-attachments.js';
import { CanaryFinder } from './canary-finder.js';

const texts = canaryTexts('1a2b3c4d');
const { reporterPhone: phone, title } = texts;
const [first, second, third] = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];

describe('the search for planted texts', () => {
  it.each([`0${phone}`, `+62${phone}`, `+62 ${first}-${second}-${third}`, `0${first} ${second} ${third}`])(
    'finds a telephone number that is written %s',
    (written) => {
      const finder = new CanaryFinder(texts);
      finder.search('anyone', 'a page', `Hubungi ${written}.`);
      expect([...finder.places()]).toEqual([['reporterPhone', new Set(['anyone'])]]);
      expect(new RegExp(finder.pattern, 'i').test(written)).toBe(true);
    },
  );

  it('finds a word in capitals, and in a column of bytes', () => {
    const finder = new CanaryFinder(texts);
    finder.search('penghubung', 'its list', title.toUpperCase());
    const bytes = `\\x00${Buffer.from(title).toString('hex')}`;
    finder.search('registry.member', 'a row', bytes);
    expect([...finder.places()]).toEqual([['title', new Set(['penghubung', 'registry.member'])]]);
    expect(new RegExp(finder.pattern, 'i').test(bytes)).toBe(true);
  });

  it('finds the page of a document, its metadata and embedded files, and the metadata of a photo', async () => {
    const pdf = await readableText(await pdfOf({ content: texts.sealedDocument, metadata: texts.documentMetadata }));
    const photo = await readableText(await photoOf(texts.photoMetadata));
    const finder = new CanaryFinder(texts);
    finder.search('anyone', 'a document', pdf);
    finder.search('anyone', 'a photo', photo);
    expect([...finder.places().keys()]).toEqual(['sealedDocument', 'documentMetadata', 'photoMetadata']);
  });
});
