import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { z } from 'zod';
import type { Journey } from './journey.js';
import type { Account } from './tokens.js';

const uploaded = z.object({ id: z.uuid() });

/** Uploads a photo with the name of its owner in its metadata, and returns the id of the attachment. */
export async function attachPhoto(journey: Journey, who: Account, owner: string): Promise<string> {
  return upload(journey, who, 'image/jpeg', await photoOf(owner));
}

interface Pdf {
  /** Of its page. */
  readonly content: string;
  readonly metadata: string;
}

/** Uploads a document, and returns the id of the attachment. */
export async function attachPdf(journey: Journey, who: Account, pdf: Pdf): Promise<string> {
  return upload(journey, who, 'application/pdf', await pdfOf(pdf));
}

async function upload(journey: Journey, who: Account, type: string, content: Buffer): Promise<string> {
  const response = await fetch(`${journey.platform.services.aspirations}/v1/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await journey.tokens.of(who)}`, 'content-type': type },
    body: new Uint8Array(content),
  });
  if (response.status !== 201) throw new Error(`the upload was rejected: ${response.status} ${await response.text()}`);
  return uploaded.parse(await response.json()).id;
}

export function photoOf(owner: string): Promise<Buffer> {
  const create = { width: 32, height: 24, channels: 3, background: 'green' } as const;
  return sharp({ create })
    .withExif({ IFD0: { Artist: owner, Copyright: owner } })
    .jpeg()
    .toBuffer();
}

export async function pdfOf({ content, metadata }: Pdf): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([300, 300]).drawText(content, { font, size: 12, x: 20, y: 200 });
  pdf.setAuthor(metadata);
  pdf.setKeywords([metadata]);
  await pdf.attach(Buffer.from(metadata), `${metadata}.txt`);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}
