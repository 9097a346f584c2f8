import { z } from 'zod';
import { version } from '../fields.js';

export const messageChannels = ['EMAIL', 'IN_APP'] as const;
export const messageSubjects = ['KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM'] as const;
export const recipientKinds = ['MEMBER', 'REPORTER', 'AGENCY', 'OFFICE'] as const;

/** The fields of every event of a message; address and text stay in notifications. */
export const messageFields = {
  messageId: z.uuid(),
  version,
  channel: z.enum(messageChannels),
  /** The template's name, such as `task-assigned`. */
  template: z.string().regex(/^[a-z][a-z-]*$/),
  /** The subject of the message. */
  about: z.strictObject({ kind: z.enum(messageSubjects), id: z.uuid() }),
  recipient: z.enum(recipientKinds),
  /** The version of the aggregate in the event that the message reports. */
  reportedVersion: version.optional(),
};

export const messageExample = {
  messageId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
  version: 1,
  channel: 'EMAIL',
  template: 'task-assigned',
  about: { kind: 'TASK', id: '0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a' },
  recipient: 'MEMBER',
  reportedVersion: 1,
};
