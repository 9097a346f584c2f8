import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFPage, type PDFObject } from '@cantoo/pdf-lib';
import { samplePhoto } from './sample-files.js';

/** What a document hides, by the place where it does. */
export const plantedTexts = {
  author: 'Penulis-Sukaesih',
  metadata: 'XMP-Sukaesih',
  pageMetadata: 'XMP-Halaman-Sukaesih',
  script: 'app.alert("Skrip-Sukaesih")',
  openAction: 'Aksi-Sukaesih',
  annotation: 'Catatan-Sukaesih',
  hidden: 'Tersembunyi-Sukaesih',
  link: 'https://tautan.example/sukaesih',
  form: 'https://formulir.example/sukaesih',
  otherFile: 'berkas-sukaesih.pdf',
  embedded: 'Isi-Lampiran-Sukaesih',
  piece: 'Aplikasi-Sukaesih',
  bookmark: 'Penanda-Sukaesih',
  tag: 'Struktur-Sukaesih',
  layer: 'Lapisan-Sukaesih',
  former: 'Versi-Lama-Sukaesih',
} as const;

/** Text that a reader of the document sees. */
export const visibleTexts = ['Surat keputusan', 'Stempel desa'];

/** A document with a page, a photo with metadata, a stamp, and everything of `plantedTexts`. */
export async function plantedDocument({ useObjectStreams = true } = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([595, 842]);
  page.drawText(visibleTexts[0]!);
  page.drawImage(await document.embedJpg(await samplePhoto()), { width: 64, height: 48 });
  document.setAuthor(plantedTexts.author);
  const stream = (text: string, dict = {}) => context.register(context.flateStream(text, dict));
  const script = { S: 'JavaScript', JS: stream(plantedTexts.script) };
  const { catalog } = document;
  const set = (key: string, value: object) => catalog.set(PDFName.of(key), context.obj(value as never));
  catalog.set(PDFName.of('Metadata'), stream(plantedTexts.metadata, { Type: 'Metadata', Subtype: 'XML' }));
  page.node.set(PDFName.of('Metadata'), stream(plantedTexts.pageMetadata));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of(plantedTexts.piece) } }));
  page.node.set(PDFName.of('AA'), context.obj({ O: script }));
  set('OpenAction', { S: 'Launch', F: PDFString.of(plantedTexts.openAction), Next: script });
  set('Names', { JavaScript: { Names: [PDFString.of('a'), script] } });
  set('Outlines', { First: context.register(context.obj({ Title: PDFHexString.fromText(plantedTexts.bookmark) })) });
  set('StructTreeRoot', { K: { ActualText: PDFString.of(plantedTexts.tag) } });
  set('OCProperties', {
    OCGs: [context.register(context.obj({ Type: 'OCG', Name: PDFString.of(plantedTexts.layer) }))],
    D: {},
  });
  annotate(page, PDFString.of(plantedTexts.form));
  await document.attach(Buffer.from(plantedTexts.embedded), 'lampiran.txt');
  const former = context.register(PDFString.of(plantedTexts.former));
  context.assign(former, PDFString.of(plantedTexts.former));
  return Buffer.from(await document.save({ useObjectStreams }));
}

function annotate(page: PDFPage, submitTo: PDFObject): void {
  const { context } = page.doc;
  const appearance = context.register(
    context.flateStream(`BT (${visibleTexts[1]}) Tj ET`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
  );
  const common = { Type: 'Annot', Rect: [0, 0, 9, 9] };
  const annotations = [
    {
      Subtype: 'Stamp',
      T: PDFString.of(plantedTexts.annotation),
      Contents: PDFString.of(plantedTexts.annotation),
      AP: { N: appearance },
    },
    { Subtype: 'Text', F: 2, Contents: PDFString.of(plantedTexts.hidden), A: { S: 'SubmitForm', F: submitTo } },
    { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(plantedTexts.link) } },
    { Subtype: 'Link', A: { S: 'GoToR', F: PDFString.of(plantedTexts.otherFile) } },
    {
      Subtype: 'Widget',
      FT: 'Btn',
      AA: { U: { S: 'SubmitForm', F: submitTo } },
      AP: { N: { On: appearance } },
      AS: 'On',
    },
  ];
  const refs = annotations.map((annotation) => context.register(context.obj({ ...common, ...annotation } as never)));
  page.node.set(PDFName.of('Annots'), context.obj(refs));
}

/** Whether a text stands somewhere in a document: as it is, in hexadecimal, in UTF-16, or in a compressed part. */
export function documentContains(document: Buffer, text: string): boolean {
  const bytes = unpacked(document);
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const forms = [
    Buffer.from(text),
    utf16,
    ...[Buffer.from(text), utf16].map((form) => Buffer.from(form.toString('hex'))),
  ];
  return forms.some(
    (form) => bytes.includes(form) || bytes.includes(form.toString('latin1').toUpperCase(), 0, 'latin1'),
  );
}

/** The bytes of a document followed by those of its compressed parts. */
function unpacked(document: Buffer): Buffer {
  const parts = [document];
  for (let at = document.indexOf('stream'); at >= 0; at = document.indexOf('stream', at + 6)) {
    const start = at + (document[at + 6] === 13 ? 8 : 7);
    try {
      parts.push(inflateSync(document.subarray(start)));
    } catch {
      // Another filter, or the end of a stream.
    }
  }
  return Buffer.concat(parts);
}
