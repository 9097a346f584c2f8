import { z } from 'zod';
import { messageChannels, messageClasses, messageLanes, messageSubjects, moment, recipientKinds } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import { messageStates } from '../message.entity.js';
import { providerOutcomes } from '../receipts/provider-outcome.js';
import { absences, stepKinds } from './why.words.js';

const Words = z.object({ id: z.string(), en: z.string() });

export const MessageWhy = z
  .object({
    id: z.uuid(),
    channel: z.enum(messageChannels),
    class: z.enum(messageClasses),
    lane: z.enum(messageLanes),
    sender: z.string(),
    template: z.string(),
    templateVersion: z.int(),
    recipient: z.enum(recipientKinds),
    about: z.object({ kind: z.enum(messageSubjects), id: z.uuid() }),
    /** Ours. */
    state: z.enum(messageStates),
    /** The provider's. */
    outcome: z.enum(providerOutcomes),
    reason: z.string().nullable(),
    escalatedFrom: z.uuid().nullable().describe('The message on another channel that this one follows'),
    steps: z
      .array(
        z.object({
          at: moment,
          step: z.enum(stepKinds),
          reason: z.string().nullable(),
          detail: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
          words: Words,
        }),
      )
      .describe('What was decided and what happened, in order'),
  })
  .meta({ id: 'MessageWhy' });
export type MessageWhy = z.output<typeof MessageWhy>;

export const RecipientWhyQuery = z.strictObject({
  ...pageQuery,
  aboutKind: z.enum(messageSubjects),
  aboutId: z.uuid().describe('The KIM, task, aspiration or other subject'),
});
export type RecipientWhyQuery = z.output<typeof RecipientWhyQuery>;

export const RecipientWhy = pageSchema(MessageWhy)
  .extend({
    absence: z
      .object({ reason: z.enum(Object.keys(absences) as [keyof typeof absences]), words: Words })
      .nullable()
      .describe('Why the recipient has no message about the subject'),
  })
  .meta({ id: 'RecipientWhy' });
export type RecipientWhy = z.output<typeof RecipientWhy>;
