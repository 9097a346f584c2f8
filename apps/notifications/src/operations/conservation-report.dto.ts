import { z } from 'zod';
import { ConservationResponse } from '../plans/bulk/conservation.dto.js';

export const ConservationReport = ConservationResponse.extend({
  month: z.string(),
  unbalanced: z
    .array(z.object({ planId: z.uuid(), planned: z.int(), messages: z.int() }))
    .describe('Plans whose messages are not as many as were planned; at most 100.'),
}).meta({ id: 'ConservationReport' });
export type ConservationReport = z.output<typeof ConservationReport>;
