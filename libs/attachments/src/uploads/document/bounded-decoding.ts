import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

interface Decoder {
  ensureBuffer: (this: Decoder, bytes: number) => Uint8Array;
}

/**
 * Bounds what one compressed part may unpack to, as the library has no limit of its own: its decoders share a prototype, whose
 * buffer grows here no further. For a thread that handles one document.
 */
export function boundDecoding(maxBytes: number): void {
  const dict = PDFContext.create().obj({ Filter: PDFName.of('FlateDecode') });
  const decoder = decodePDFRawStream(PDFRawStream.of(dict, Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])));
  const decoders = Object.getPrototypeOf(Object.getPrototypeOf(decoder)) as Decoder;
  const unbounded = decoders.ensureBuffer;
  decoders.ensureBuffer = function ensureBuffer(this: Decoder, bytes) {
    if (bytes > maxBytes) throw new RangeError('A part of the document is too large.');
    return unbounded.call(this, bytes);
  };
}
