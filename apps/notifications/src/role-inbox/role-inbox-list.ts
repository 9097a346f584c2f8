import { z } from 'zod';
import { messageSubjects } from '#contracts';
import { sql } from '#database';
import { defineList, filter, flag, key, keyset } from '#http-api';
import { inboxRoles } from './inbox-roles.js';

const byId = { id: key.uuid(sql`role_message.id`) };

/** The messages to the roles of an account by everything that it looks for them by. */
export const roleInboxList = defineList({
  from: sql`role_message`,
  filters: {
    q: filter.words(
      sql`concat_ws(' ', role_message.subject, role_message.text)`,
      'Words of the Indonesian subject or text, in any case',
    ),
    role: filter.anyOf(z.enum(inboxRoles), sql`role_message.role`),
    aboutKind: filter.anyOf(z.enum(messageSubjects), sql`role_message.about_kind`),
    aboutId: filter.is(z.uuid(), sql`role_message.about_id`),
    from: filter.fromDay(sql`role_message.created_at`, 'Created on this day or later'),
    to: filter.untilDay(sql`role_message.created_at`, 'Created on this day or before'),
  },
  sorts: { newest: { order: keyset(byId, 'desc') }, oldest: { order: keyset(byId) } },
});

export const RoleInboxQuery = z.strictObject({
  ...roleInboxList.parameters,
  unread: flag
    .optional()
    .describe('Only messages that you have not read, of the newest thousand, or only those that you have'),
});
export type RoleInboxQuery = z.output<typeof RoleInboxQuery>;
