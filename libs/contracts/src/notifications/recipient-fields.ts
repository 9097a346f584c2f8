import { z } from 'zod';
import { version } from '../fields.js';
import { recipientKinds } from './message-fields.js';

/** The fields of every event of a recipient. */
export const recipientFields = {
  /** The id of the member, reporter, agency, office, staff account or subscriber. */
  recipientId: z.string().min(1),
  /** Increases each time the recipient becomes unreachable or reachable. */
  version,
  recipient: z.enum(recipientKinds),
  /** The message that failed last, or that reached the recipient. */
  messageId: z.uuid(),
};

export const recipientExample = {
  recipientId: '0197a5f3-1111-7f5a-8b6c-7d8e9f0a1b2c',
  version: 1,
  recipient: 'MEMBER',
  messageId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
};
