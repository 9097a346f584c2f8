import type { AttachmentRules } from '#attachments';
import { mayReadEntryAttachment } from './aspirations/entries/entry-attachments.js';
import { entryAttachment } from './aspirations/entries/entry-kinds.js';
import { decisionAttachment, mayReadDecisionAttachment } from './information-requests/requests/decision-attachments.js';
import { aspirationAttachment, mayReadAspirationAttachment } from './intake/attachment-access.js';

/** The owners of attachments of this service, and who may download them. */
export const aspirationsAttachmentRules: AttachmentRules = {
  [aspirationAttachment]: mayReadAspirationAttachment,
  [entryAttachment]: mayReadEntryAttachment,
  [decisionAttachment]: mayReadDecisionAttachment,
};
