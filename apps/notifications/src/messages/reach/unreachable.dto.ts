import { z } from 'zod';
import { messageChannels, messageSubjects, moment, recipientKinds } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const UnreachableQuery = z.strictObject({ ...pageQuery, kind: z.enum(recipientKinds).optional() });
export type UnreachableQuery = z.output<typeof UnreachableQuery>;

export const UnreachableRecipientResponse = z
  .object({
    kind: z.enum(recipientKinds),
    recipientId: z.string(),
    messageId: z.uuid().describe('The message that failed last; its explanation gives the reasons'),
    about: z.object({ kind: z.enum(messageSubjects), id: z.uuid() }),
    reason: z.string(),
    tried: z.array(z.enum(messageChannels)),
    since: moment,
  })
  .meta({ id: 'UnreachableRecipient' });
export type UnreachableRecipientResponse = z.output<typeof UnreachableRecipientResponse>;

export const UnreachablePage = pageSchema(UnreachableRecipientResponse).meta({ id: 'UnreachablePage' });
export type UnreachablePage = z.output<typeof UnreachablePage>;
