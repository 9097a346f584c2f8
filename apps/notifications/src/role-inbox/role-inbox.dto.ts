import { z } from 'zod';
import { messageSubjects, moment } from '#contracts';
import { listPageSchema } from '#http-api';
import type { TemplateName } from '../templates/catalog/declarations.js';
import { inboxRoles } from './inbox-roles.js';

export const RoleInboxMessage = z
  .object({
    id: z.uuid(),
    role: z.enum(inboxRoles).describe('The role that it is addressed to'),
    place: z.string().describe('The area or the agency at which the role is held; `*`: the whole regency'),
    subject: z.string(),
    text: z.string(),
    about: z.object({ kind: z.enum(messageSubjects), id: z.uuid() }),
    createdAt: moment,
    readAt: moment.nullable().describe('When you have read it; each person has an own state'),
  })
  .meta({ id: 'RoleInboxMessage' });
export type RoleInboxMessage = z.output<typeof RoleInboxMessage>;

export const RoleInboxPage = listPageSchema(RoleInboxMessage).meta({ id: 'RoleInboxPage' });
export type RoleInboxPage = z.output<typeof RoleInboxPage>;

export const RoleInboxState = z
  .object({
    unread: z.int().describe('The number of messages that you have not read, of the newest thousand'),
    newest: z.uuid().nullable().describe('The newest message'),
  })
  .meta({ id: 'RoleInboxState' });
export type RoleInboxState = z.output<typeof RoleInboxState>;

export interface RoleInboxRow extends Omit<RoleInboxMessage, 'createdAt' | 'readAt'> {
  readonly template: TemplateName;
  readonly templateVersion: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export function toRoleInboxMessage({
  template: _template,
  templateVersion: _version,
  variables: _variables,
  createdAt,
  readAt,
  ...row
}: RoleInboxRow): RoleInboxMessage {
  return { ...row, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
