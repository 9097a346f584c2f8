import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';

/** How many attachments an aspiration may have. */
const maxAttachments = 10;

const attachmentError = defineErrors(attachmentErrors);

/** @throws 422 `too-many-attachments` */
export function requireFewAttachments(ids: readonly string[]): void {
  if (ids.length > maxAttachments)
    throw attachmentError('too-many-attachments', {
      errors: [
        {
          pointer: '/attachmentIds',
          detail: {
            en: `must be at most ${maxAttachments} attachments`,
            id: `paling banyak ${maxAttachments} lampiran`,
          },
        },
      ],
    });
}
