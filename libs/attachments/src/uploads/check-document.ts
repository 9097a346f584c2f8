import { attachmentError } from '../attachment.errors.js';

/** What a viewer would run or unpack. Names may be written with #xx for a character. */
const active = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)\b/;
const escaped = /#([0-9a-f]{2})/gi;

/** So far from its end a ZIP archive has the mark by which it is opened, whatever stands before it. */
const archiveTail = 65_557;

/**
 * Takes a PDF as it is, when it is one from its first byte to its last and openly holds neither programs nor other files.
 * What is hidden in its compressed parts is not looked for: a PDF is never shown, only downloaded.
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
