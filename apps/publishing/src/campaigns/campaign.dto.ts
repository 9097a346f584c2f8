import { z } from 'zod';
import { areaCode, campaignMetrics, campaignStatuses, moment, villageCode } from '#contracts';
import { day, line, listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import type { Campaign } from './campaign.entity.js';

const mostYears = 2;

const Goal = z
  .strictObject({
    metric: z
      .enum(campaignMetrics)
      .describe('Counted in the target villages and the period; a session is a report of a meeting or house calls.'),
    target: z.int().min(1).max(100_000_000),
  })
  .meta({ id: 'CampaignGoal' });

const Stage = z
  .strictObject({ name: line(200), startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    error: rule({ en: 'must not end before it begins', id: 'tidak boleh berakhir sebelum dimulai' }),
    path: ['endsOn'],
  })
  .meta({ id: 'CampaignStage' });

const once = rule({ en: 'must name each once', id: 'masing-masing hanya boleh disebut sekali' });

/** A whole campaign: a change sends all of it, too. */
export const CampaignBody = z
  .strictObject({
    title: line(200),
    summary: paragraphs(4000),
    startsOn: day,
    endsOn: day,
    areaCodes: z.array(areaCode).min(1).max(500).describe('Whose villages are its targets, until it starts.'),
    goals: z
      .array(Goal)
      .max(campaignMetrics.length)
      .refine((goals) => new Set(goals.map(({ metric }) => metric)).size === goals.length, once)
      .default([]),
    stages: z.array(Stage).max(20).default([]),
    documentIds: z
      .array(z.uuid())
      .max(200)
      .refine((ids) => new Set(ids).size === ids.length, once)
      .default([]),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    error: rule({ en: 'must not end before it begins', id: 'tidak boleh berakhir sebelum dimulai' }),
    path: ['endsOn'],
  })
  .refine(({ startsOn, endsOn }) => endsOn <= `${Number(startsOn.slice(0, 4)) + mostYears}${startsOn.slice(4)}`, {
    error: rule({ en: `must last at most ${mostYears} years`, id: `paling lama ${mostYears} tahun` }),
    path: ['endsOn'],
  })
  .refine(
    ({ startsOn, endsOn, stages }) => stages.every((stage) => stage.startsOn >= startsOn && stage.endsOn <= endsOn),
    {
      error: rule({ en: 'must lie within the period', id: 'setiap tahap harus berada di dalam periode' }),
      path: ['stages'],
    },
  )
  .meta({ id: 'CampaignBody' });
export type CampaignBody = z.output<typeof CampaignBody>;

export const CampaignReason = z
  .strictObject({ reason: paragraphs(2000).describe('Public') })
  .meta({ id: 'CampaignReason' });
export type CampaignReason = z.output<typeof CampaignReason>;

export const CampaignConclusion = z
  .strictObject({ conclusion: paragraphs(4000).describe('What was learned, in the words of the office; public') })
  .meta({ id: 'CampaignConclusion' });
export type CampaignConclusion = z.output<typeof CampaignConclusion>;

export const CampaignResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(campaignStatuses),
    title: z.string(),
    summary: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    areaCodes: z.array(areaCode),
    villageCodes: z.array(villageCode).describe('Fixed when it starts'),
    goals: z.array(Goal),
    stages: z.array(Stage),
    documentIds: z.array(z.uuid()),
    statusReason: z.string().nullable().describe('Why it is paused or was cancelled'),
    startedAt: moment.nullable(),
    endedAt: moment.nullable(),
  })
  .meta({ id: 'Campaign' });
export type CampaignResponse = z.output<typeof CampaignResponse>;

export const CampaignPage = listPageSchema(CampaignResponse).meta({ id: 'CampaignPage' });
export type CampaignPage = z.output<typeof CampaignPage>;

export function toCampaignResponse(campaign: Campaign): CampaignResponse {
  const { id, version, status, title, summary, startsOn, endsOn, areaCodes, villageCodes } = campaign;
  const { goals, stages, documentIds, statusReason, startedAt, endedAt } = campaign;
  return {
    id,
    version,
    status,
    title,
    summary,
    startsOn,
    endsOn,
    areaCodes,
    villageCodes,
    goals: [...goals],
    stages: [...stages],
    documentIds,
    statusReason,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
