import { z } from 'zod';
import { documentTopics, messageChannels, moment } from '#contracts';
import { line, pageQuery, pageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import { areaPrefix, AudienceExpression } from './audience.js';
import { type BulkPlan, office } from './bulk-plan.entity.js';
import { pauseCauses } from './pause-causes.js';
import { planStatuses } from './plan.workflow.js';

const channels = messageChannels.filter((channel) => channel !== 'RELAY');
const classes = ['CRITICAL', 'OPERATIONAL', 'BULK'] as const;

const canary = z
  .union([
    z.strictObject({ percent: z.int().min(1).max(50) }),
    z.strictObject({ messages: z.int().min(1).max(100_000) }),
  ])
  .describe('The slice that is sent first; the other messages wait for its outcomes.');

export const NewPlan = z
  .strictObject({
    template: line(100),
    variables: z.record(z.string().regex(/^[a-z][A-Za-z]{0,49}$/), line(500)).describe('No personal data.'),
    sender: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,49}$/)
      .default(office)
      .describe('The code of the agency in whose name it is sent, or DISKOMINFO.'),
    class: z
      .enum(classes)
      .default('BULK')
      .describe('CRITICAL breaks quiet hours and caps; a second person approves the plan before it starts.'),
    disaster: z
      .boolean()
      .default(false)
      .describe('Breaks quiet hours, preferences and caps; a second person approves the plan before it starts.'),
    topic: z.enum(documentTopics).nullable().default(null),
    channels: z
      .array(z.enum(channels))
      .min(1)
      .max(channels.length)
      .refine((all) => new Set(all).size === all.length, {
        error: rule({ en: 'must name each channel once', id: 'setiap kanal hanya boleh disebut sekali' }),
      })
      .describe(
        'In the order of preference: each person gets the message on the first usable one, and in the inbox too if IN_APP is among them.',
      ),
    areas: z.array(areaPrefix).min(1).max(500).describe('Bounds the audience; the grant of the caller must cover all.'),
    audience: AudienceExpression,
    about: z
      .strictObject({ kind: z.literal('EDITION'), id: z.uuid() })
      .nullable()
      .default(null),
    notBefore: moment.nullable().default(null),
    expiresAt: moment.nullable().default(null).describe('Messages that are not sent by then expire.'),
    canary: canary.nullable().default(null),
    tolerancePercent: z
      .int()
      .min(0)
      .max(100)
      .default(5)
      .describe(
        'How far the created messages may differ from the dry run; beyond it the plan pauses before it sends any.',
      ),
  })
  .refine(({ notBefore, expiresAt }) => notBefore === null || expiresAt === null || notBefore < expiresAt, {
    path: ['expiresAt'],
    error: rule({ en: 'must be later than notBefore', id: 'harus sesudah notBefore' }),
  })
  .meta({ id: 'NewPlan' });
export type NewPlan = z.output<typeof NewPlan>;

const count = z.int().min(0);

export const DryRunResponse = z
  .object({
    at: moment,
    persons: count.describe('Each person counts once, however often the expression matches.'),
    planned: count.describe('Messages, with those that are withheld.'),
    channels: z.array(
      z.object({
        channel: z.enum(messageChannels),
        messages: count,
        segments: count.describe('Paid parts of short messages.'),
        rupiah: z.number(),
        minutes: count.describe('At the capacity of the channel.'),
      }),
    ),
    villages: z.array(z.object({ areaCode: z.string().nullable(), messages: count })),
    withheld: z
      .array(z.object({ reason: z.string(), messages: count }))
      .describe('Not sent, by reason: NO_CONTACT, ADDRESS_UNCONFIRMED, ADDRESS_SUPPRESSED or PREFERENCE_DENIED.'),
    rupiah: z.number(),
    finishesAt: moment,
  })
  .meta({ id: 'PlanDryRun' });

export const PlanResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(planStatuses),
    sender: z.string(),
    class: z.enum(classes),
    disaster: z.boolean(),
    topic: z.string().nullable(),
    channels: z.array(z.enum(messageChannels)),
    areas: z.array(z.string()),
    audience: AudienceExpression,
    notBefore: moment.nullable(),
    expiresAt: moment.nullable(),
    canary: canary.nullable(),
    tolerancePercent: z.int(),
    dryRun: DryRunResponse.nullable(),
    planned: count.describe('Messages that are created by now.'),
    pauseCause: z.enum(pauseCauses).nullable(),
    pauseDetail: z.record(z.string(), z.number()).nullable().describe('The figures that led to the pause.'),
    createdBy: z.string(),
    approvedBy: z.string().nullable(),
    approvedAt: moment.nullable().describe('The plan starts within six hours.'),
    createdAt: moment,
    settledAt: moment.nullable().describe('When nothing remained to do.'),
  })
  .meta({ id: 'Plan' });
export type PlanResponse = z.output<typeof PlanResponse>;

export const PlanPage = pageSchema(PlanResponse).meta({ id: 'PlanPage' });
export type PlanPage = z.output<typeof PlanPage>;

export const PlanQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(planStatuses).optional(),
  sender: z.string().max(50).optional(),
});
export type PlanQuery = z.output<typeof PlanQuery>;

export const PlanReason = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'PlanReason' });
export type PlanReason = z.output<typeof PlanReason>;

export const PlanRecall = z
  .strictObject({
    reason: paragraphs(2000),
    notice: paragraphs(2000).describe('Inboxes show it in the place of the message.'),
  })
  .meta({ id: 'PlanRecall' });
export type PlanRecall = z.output<typeof PlanRecall>;

export function toPlanResponse(plan: BulkPlan): PlanResponse {
  const {
    cursor: _cursor,
    plannedAt: _at,
    wave: _wave,
    watchedFrom: _from,
    checked: _checked,
    recallNotice: _notice,
    lookAt: _look,
    ...shown
  } = plan;
  return {
    ...shown,
    dryRun: plan.dryRun as PlanResponse['dryRun'],
    notBefore: plan.notBefore?.toISOString() ?? null,
    expiresAt: plan.expiresAt?.toISOString() ?? null,
    canary: plan.canary as PlanResponse['canary'],
    approvedAt: plan.approvedAt?.toISOString() ?? null,
    createdAt: plan.createdAt.toISOString(),
    settledAt: plan.settledAt?.toISOString() ?? null,
  };
}
