import { z } from 'zod';
import { version } from '../fields.js';

export const messageChannels = ['EMAIL', 'IN_APP', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH', 'RELAY'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** How much a message matters; preferences and quiet hours depend on it. */
export const messageClasses = ['CRITICAL', 'OPERATIONAL', 'BULK', 'DIGEST'] as const;
export type MessageClass = (typeof messageClasses)[number];

/** The share of the capacity by which a message is sent, the most urgent first. */
export const messageLanes = ['CRITICAL', 'OPERATIONAL', 'BULK'] as const;
export type MessageLane = (typeof messageLanes)[number];

export const messageSubjects = ['KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM', 'EDITION', 'PLAN'] as const;
export const recipientKinds = ['MEMBER', 'REPORTER', 'AGENCY', 'OFFICE', 'STAFF', 'SUBSCRIBER'] as const;

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
  class: z.enum(messageClasses),
};

export const messageExample = {
  messageId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
  version: 1,
  channel: 'EMAIL',
  template: 'task-assigned',
  about: { kind: 'TASK', id: '0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a' },
  recipient: 'MEMBER',
  reportedVersion: 1,
  class: 'OPERATIONAL',
};
