import { z } from 'zod';
import { messageSubjects, moment } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const InboxQuery = z.strictObject(pageQuery);
export type InboxQuery = z.output<typeof InboxQuery>;

export const InboxMessage = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    text: z.string(),
    about: z.object({ kind: z.enum(messageSubjects), id: z.uuid() }),
    createdAt: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: 'InboxMessage' });
export type InboxMessage = z.output<typeof InboxMessage>;

export const InboxPage = pageSchema(InboxMessage).meta({ id: 'InboxPage' });
export type InboxPage = z.output<typeof InboxPage>;

export interface InboxRow extends Omit<InboxMessage, 'createdAt' | 'readAt'> {
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export function toInboxMessage(row: InboxRow): InboxMessage {
  return { ...row, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null };
}
