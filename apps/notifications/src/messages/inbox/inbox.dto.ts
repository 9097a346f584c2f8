import { z } from 'zod';
import { messageSubjects, moment } from '#contracts';
import { listPageSchema } from '#http-api';

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

export const InboxPage = listPageSchema(InboxMessage).meta({ id: 'InboxPage' });
export type InboxPage = z.output<typeof InboxPage>;

export const InboxState = z
  .object({
    unread: z.int().describe('The number of unread messages, 1000 at the most'),
    newest: z.uuid().nullable().describe('The newest message'),
  })
  .meta({ id: 'InboxState' });
export type InboxState = z.output<typeof InboxState>;

export const InboxStreamQuery = z.strictObject({
  seconds: z.coerce.number().int().min(1).max(600).default(600).describe('After which the stream ends'),
});
export type InboxStreamQuery = z.output<typeof InboxStreamQuery>;

export interface InboxRow extends Omit<InboxMessage, 'createdAt' | 'readAt'> {
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export function toInboxMessage(row: InboxRow): InboxMessage {
  return { ...row, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null };
}
