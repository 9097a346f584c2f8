import { z } from 'zod';
import { messageSubjects, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const inboxQuery = z.strictObject(pageQuery);
export type InboxQuery = z.infer<typeof inboxQuery>;

export const inboxMessage = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    text: z.string(),
    about: z.object({ kind: z.enum(messageSubjects), id: z.uuid() }),
    createdAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: 'InboxMessage' });
export type InboxMessage = z.infer<typeof inboxMessage>;

export const inboxPage = pageSchema(inboxMessage).meta({ id: 'InboxPage' });

export interface InboxRow extends Omit<InboxMessage, 'createdAt' | 'readAt'> {
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export function toInboxMessage(row: InboxRow): InboxMessage {
  return {
    id: row.id,
    subject: row.subject,
    text: row.text,
    about: row.about,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
