import { CreateAttachment1764507000000 } from './1764507000000-create-attachment.js';

/** The tables of attachments, for the migrations of a service that takes them. */
export const attachmentMigrations = [CreateAttachment1764507000000];
