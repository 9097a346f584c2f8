import { z } from 'zod';
import { messageSubjects } from '#contracts';
import { sql } from '#database';
import { defineList, filter, key, keyset } from '#http-api';

const byId = { id: key.uuid(sql`message.id`) };

/** The messages of an account by everything that it looks for them by. */
export const inboxList = defineList({
  from: sql`message`,
  filters: {
    q: filter.words(
      sql`concat_ws(' ', message.subject, message.text)`,
      'Words of the subject or the text, in any case',
    ),
    unread: filter.flag('Only unread messages, or only read ones', sql`message.read_at IS NULL`),
    aboutKind: filter.anyOf(z.enum(messageSubjects), sql`message.about_kind`),
    aboutId: filter.is(z.uuid(), sql`message.about_id`),
    topic: filter.anyOf(z.string().max(40), sql`message.topic`),
    from: filter.fromDay(sql`message.created_at`, 'Created on this day or later'),
    to: filter.untilDay(sql`message.created_at`, 'Created on this day or before'),
  },
  sorts: { newest: { order: keyset(byId, 'desc') }, oldest: { order: keyset(byId) } },
});

export const InboxQuery = z.strictObject(inboxList.parameters);
export type InboxQuery = z.output<typeof InboxQuery>;
