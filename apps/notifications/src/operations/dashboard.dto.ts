import { z } from 'zod';
import { messageChannels, messageLanes, moment } from '#contracts';
import { planStatuses } from '../plans/bulk/plan.workflow.js';
import { pauseCauses } from '../plans/bulk/pause-causes.js';

const count = z.int().min(0);

export const DashboardResponse = z
  .object({
    at: moment,
    lanes: z
      .array(
        z.object({
          lane: z.enum(messageLanes),
          channel: z.enum(messageChannels),
          due: count.describe('Waiting for a sender now.'),
          delayed: count.describe('Waiting for a later attempt.'),
          sending: count,
          oldestSeconds: z.number().describe('How long the message that is due longest has waited.'),
        }),
      )
      .describe('Messages that wait or are being sent.'),
    held: z.array(z.object({ state: z.enum(['HELD', 'SENT']), channel: z.enum(messageChannels), messages: count })),
    lastDay: z
      .array(
        z.object({
          channel: z.enum(messageChannels),
          state: z.string(),
          reason: z.string().nullable(),
          messages: count,
        }),
      )
      .describe('Messages of the plans of the last 24 hours by outcome.'),
    probes: z
      .array(
        z.object({
          lane: z.enum(messageLanes),
          channel: z.enum(messageChannels),
          sentAt: moment,
          seconds: z.number().nullable().describe('From the plan to the receipt; null: none yet.'),
        }),
      )
      .describe('The last message to the synthetic recipient of each lane and channel.'),
    plans: z.array(z.object({ status: z.enum(planStatuses), plans: count })).describe('Plans that are not settled.'),
    paused: z.array(z.object({ id: z.uuid(), cause: z.enum(pauseCauses).nullable(), sender: z.string() })),
  })
  .meta({ id: 'NotificationsDashboard' });
export type DashboardResponse = z.output<typeof DashboardResponse>;
