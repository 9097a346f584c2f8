import { decodePDFRawStream, PDFDocument, PDFHexString, PDFRawStream } from '@cantoo/pdf-lib';

/** What can be read in a file: its bytes as text, and the strings and unpacked streams of a document. */
export async function readableText(bytes: Buffer): Promise<string> {
  const text = bytes.toString('latin1');
  return bytes.subarray(0, 5).toString() === '%PDF-' ? `${text}\n${await textOfPdf(bytes)}` : text;
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects
    .map((object) => {
      const text = object instanceof PDFRawStream ? textOfStream(object) : object.toString();
      return `${text}\n${text.replaceAll(/<([\da-f]+)>/gi, (_, hex: string) => PDFHexString.of(hex).decodeText())}`;
    })
    .join('\n');
}

function textOfStream(stream: PDFRawStream): string {
  return `${stream.dict.toString()}\n${Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')}`;
}
