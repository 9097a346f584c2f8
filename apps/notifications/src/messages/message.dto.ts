import { z } from 'zod';
import { messageChannels, messageSubjects, moment, recipientKinds } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { messageStates } from './message.entity.js';

export const MessageQuery = z.strictObject({
  ...pageQuery,
  aboutKind: z.enum(messageSubjects).optional(),
  aboutId: z.uuid().optional().describe('The KIM, task, aspiration or data request'),
  state: z.enum(messageStates).optional(),
});
export type MessageQuery = z.output<typeof MessageQuery>;

export const MessageResponse = z
  .object({
    id: z.uuid(),
    channel: z.enum(messageChannels),
    template: z.string(),
    recipient: z.enum(recipientKinds),
    about: z.object({ kind: z.enum(messageSubjects), id: z.uuid() }),
    state: z.enum(messageStates),
    attempts: z.int(),
    reason: z
      .string()
      .nullable()
      .describe('Why it failed or was not sent: a reason of MessageFailed or MessageSuppressed'),
    createdAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'Message' });
export type MessageResponse = z.output<typeof MessageResponse>;

export const MessagePage = pageSchema(MessageResponse).meta({ id: 'MessagePage' });
export type MessagePage = z.output<typeof MessagePage>;
