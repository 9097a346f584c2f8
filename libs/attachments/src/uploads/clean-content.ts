import { fileTypeFromBuffer } from 'file-type';
import { attachmentError } from '../attachment.errors.js';
import { isHeic, type MediaType } from '../media-types.js';
import { cleanImage } from './clean-image.js';
import { cleanDocument } from './document/clean-document.js';

/**
 * The content of a file to store.
 *
 * @throws 422 'attachment-mislabelled', 'attachment-unreadable', 'attachment-too-many-pixels' or a
 * refusal of `cleanDocument`
 */
export async function cleanContent(content: Buffer, type: MediaType, maxPixels: number): Promise<Buffer> {
  if (content.length === 0)
    throw attachmentError('attachment-unreadable', { detail: { en: 'The file is empty.', id: 'Berkasnya kosong.' } });
  const found = await fileTypeFromBuffer(content);
  if (isHeic(found?.mime)) throw attachmentError('heic-refused');
  if (found?.mime !== type)
    throw attachmentError('attachment-mislabelled', {
      detail: {
        en: `The content is ${found?.mime ?? 'of an unknown type'}.`,
        id: `Isinya ${found?.mime ?? 'berjenis tidak dikenal'}.`,
      },
    });
  return type === 'application/pdf' ? cleanDocument(content) : cleanImage(content, type, maxPixels);
}
