import { z } from 'zod';
import { messageChannels } from '#contracts';
import { rule } from '#text';

export const CostQuery = z.strictObject({
  month: z
    .string()
    .regex(
      /^20\d{2}-(0[1-9]|1[0-2])$/,
      rule({ en: 'must be a month such as 2026-11', id: 'harus bulan seperti 2026-11' }),
    )
    .describe('A month of Jakarta, by the time of the plans.'),
});
export type CostQuery = z.output<typeof CostQuery>;

const Cost = z
  .object({
    channel: z.enum(messageChannels),
    sender: z.string().describe('The agency or office in whose name the messages were sent.'),
    messages: z.int().describe('Messages that a provider accepted.'),
    segments: z.int().describe('Paid parts: of short messages, else one for each message.'),
    rupiah: z.number().describe('At the prices of the settings today.'),
  })
  .meta({ id: 'ChannelCost' });
export type Cost = z.output<typeof Cost>;

export const CostReport = z
  .object({ month: z.string(), costs: z.array(Cost), rupiah: z.number() })
  .meta({ id: 'CostReport' });
export type CostReport = z.output<typeof CostReport>;
