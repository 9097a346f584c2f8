import { attachmentError } from '../attachment.errors.js';

/** Content that a viewer executes or unpacks. Names may contain #xx for a character. */
const active = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)\b/;
const escaped = /#([0-9a-f]{2})/gi;

/** A ZIP archive has its end record within this distance from its end, whatever precedes it. */
const archiveTail = 65_557;

/**
 * Accepts a PDF unchanged if it is one from its first byte to its last and has no visible programs or embedded files.
 * Compressed parts are not inspected: a PDF is never displayed, only downloaded.
 *
 * @throws 422 'attachment-unreadable', 'attachment-unsafe'
 */
export function checkDocument(content: Buffer): void {
  const end = content.lastIndexOf('%%EOF');
  const whole = content.indexOf('%PDF-') === 0 && end > 0 && end >= content.length - 1024;
  if (!whole) throw attachmentError('attachment-unreadable');
  const text = content
    .toString('latin1')
    .replaceAll(escaped, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  const isArchive = content.subarray(-archiveTail).includes('PK\u0005\u0006', 0, 'latin1');
  if (isArchive || active.test(text)) throw attachmentError('attachment-unsafe');
}
