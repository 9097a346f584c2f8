export { Attachments, type AttachmentOwner } from './attachments.js';
export { attachmentsModule, type AttachmentsOptions } from './attachments.module.js';
export { type Attachment, attachmentResponse } from './attachment.dto.js';
export { attachmentErrors } from './attachment.errors.js';
export type { AttachmentRule, AttachmentRules, DownloadObserver, RuleContext } from './attachment-access.js';
export { AttachmentJob } from './attachment.job.js';
export { ContentStore, type Span } from './content/content-store.js';
export { attachmentMigrations } from './migrations/index.js';
