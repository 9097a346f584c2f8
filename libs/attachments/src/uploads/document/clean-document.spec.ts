import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { DomainError } from '#http-api';
import {
  documentContains as contains,
  photoMetadata,
  plantedDocument,
  plantedTexts,
  sampleDocument,
  visibleTexts,
} from '#testing';
import { answerTo } from './answer-to.js';
import { cleanDocument } from './clean-document.js';

const codeOf = (content: Buffer) => cleanDocument(content).then(String, (error: DomainError) => error.code);
/** Objects, with a trailer but without a table of them. */
const pdf = (...objects: string[]) =>
  Buffer.from(`%PDF-1.4\n${objects.join('\n')}\ntrailer\n<< /Root 1 0 R >>\n%%EOF`, 'latin1');
const catalog = '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj';
const pages = '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj';

describe.each([true, false])('a document that hides things, in object streams: %s', (useObjectStreams) => {
  it('has none of them afterwards, and its text', async () => {
    const sent = await plantedDocument({ useObjectStreams });
    const kept = await cleanDocument(sent);
    for (const [place, text] of Object.entries({ ...plantedTexts, ...photoMetadata })) {
      expect([place, contains(sent, text)]).toEqual([place, true]);
      expect([place, contains(kept, text)]).toEqual([place, false]);
    }
    const names = ['JavaScript', 'Launch', 'SubmitForm', 'GoToR', 'URI', 'EmbeddedFile', 'Metadata', 'Producer'];
    for (const name of names) expect([name, contains(kept, `/${name}`)]).toEqual([name, false]);
    for (const text of visibleTexts) expect([text, contains(kept, text)]).toEqual([text, true]);
  });
});

describe('a document', () => {
  it('retains its pages, their size and their pictures', async () => {
    const kept = await PDFDocument.load(await cleanDocument(await plantedDocument()));
    const [page] = kept.getPages();
    expect([kept.getPageCount(), page?.getSize()]).toEqual([1, { width: 595, height: 842 }]);
    const images = kept.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) =>
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
      );
    expect(images.length).toBe(1);
  });

  it('inherits what its page tree has', async () => {
    const inherited = '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 200] /Rotate 90 >> endobj';
    const kept = await PDFDocument.load(
      await cleanDocument(pdf(catalog, inherited, '3 0 obj << /Type /Page >> endobj')),
    );
    expect([kept.getPage(0).getSize(), kept.getPage(0).getRotation().angle]).toEqual([{ width: 100, height: 200 }, 90]);
  });

  it('loses what stands after its end, and former versions', async () => {
    const revised = Buffer.concat([
      pdf(catalog, pages, '3 0 obj << /Type /Page /Contents 4 0 R >> endobj', '4 0 obj (Versi-Lama) endobj'),
      Buffer.from('\n3 0 obj << /Type /Page >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\nPK\u0005\u0006 <script>'),
    ]);
    const kept = await cleanDocument(revised);
    for (const text of ['Versi-Lama', 'PK\u0005\u0006', 'script']) expect(contains(kept, text)).toBe(false);
  });

  it('opens without a password when it only restricts its use', async () => {
    const restricted = await PDFDocument.create();
    restricted.addPage().drawText('Terbatas');
    restricted.encrypt({ ownerPassword: 'rahasia' });
    const kept = await cleanDocument(Buffer.from(await restricted.save()));
    expect([contains(kept, '/Encrypt'), (await PDFDocument.load(kept)).getPageCount()]).toEqual([false, 1]);
    const [stream] = (await PDFDocument.load(kept)).context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodePDFRawStream(object).decode()] : []));
    expect(Buffer.from(stream!).toString('latin1')).toContain('Tj');
  });

  it('is refused when it needs a password', async () => {
    const encrypted = await PDFDocument.create();
    encrypted.addPage();
    encrypted.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia' });
    expect(await codeOf(Buffer.from(await encrypted.save()))).toBe('attachment-encrypted');
  });

  it('is refused when viewers would have to draw its form', async () => {
    const form = '1 0 obj << /Type /Catalog /Pages 2 0 R /AcroForm << /NeedAppearances true >> >> endobj';
    const field = '3 0 obj << /Type /Page /Annots [<< /Subtype /Widget /FT /Tx /V (isi) >>] >> endobj';
    expect(await codeOf(pdf(form, pages, field))).toBe('attachment-form-not-drawn');
  });

  it.each([
    ['is truncated', sampleDocument().subarray(0, 100)],
    ['has no pages', pdf(catalog, '2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj')],
    ['lacks a page', pdf(catalog, pages)],
    ['has a circle of pages', pdf(catalog, '2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj')],
    ['nests arrays without end', pdf(catalog, pages, `3 0 obj << /Type /Page /Contents ${'['.repeat(50_000)}`)],
    [
      'has a broken photo',
      pdf(
        catalog,
        pages,
        '3 0 obj << /Type /Page /Contents 4 0 R >> endobj',
        '4 0 obj << /Filter /DCTDecode /Length 4 >> stream\nabcd\nendstream endobj',
      ),
    ],
  ])('that %s is refused', async (_what, content) => {
    expect(await codeOf(content)).toBe('attachment-unreadable');
  });

  it('that unpacks to 200 megabytes is refused', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(200_000_000)));
    const head = `4 0 obj << /Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode] /Length ${bomb.length} >> stream\n`;
    const content = pdf(catalog, pages, `${head}${bomb.toString('latin1')}\nendstream endobj`);
    expect(await codeOf(content)).toBe('attachment-unreadable');
  });

  it('that needs too much memory is refused', async () => {
    const content = pdf(
      catalog,
      pages,
      '3 0 obj << /Type /Page >> endobj',
      `4 0 obj [${'[]'.repeat(4_000_000)}] endobj`,
    );
    expect(await codeOf(content)).toBe('attachment-too-complex');
    expect(await codeOf(sampleDocument().subarray(0, 100))).toBe('attachment-unreadable');
  });

  it('that is damaged anywhere is cleaned or refused, without another error', async () => {
    const whole = await plantedDocument({ useObjectStreams: false });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const content = Buffer.from(whole);
        for (const [at, byte] of changes) content[at] = byte;
        expect(Object.keys(await answerTo(content))).toEqual([expect.stringMatching(/^(content|refusal)$/)]);
      }),
      { numRuns: 200 },
    );
  });
});
