import { z } from 'zod';
import { version, villageCode } from '../fields.js';

export const campaignStatuses = ['DRAFT', 'ACTIVE', 'PAUSED', 'CLOSED', 'CANCELLED'] as const;

/** What a goal of a campaign counts, in its target villages and its period. A session is a report of a meeting or house calls. */
export const campaignMetrics = ['VILLAGES_REACHED', 'VILLAGES_CHECKED', 'PEOPLE_REACHED', 'SESSIONS_HELD'] as const;

/** The complete public state of a campaign, part of each of its events: the event with the highest version is enough. */
export const campaignState = z.strictObject({
  campaignId: z.uuid(),
  version,
  status: z.enum(campaignStatuses),
  title: z.string().min(1),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  goals: z.array(z.strictObject({ metric: z.enum(campaignMetrics), target: z.int().positive() })).min(1),
  documentIds: z.array(z.uuid()).min(1),
  /** Fixed when it starts. */
  villageCodes: z.array(villageCode).min(1),
});

export const campaignExample: z.output<typeof campaignState> = {
  campaignId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8f90',
  version: 2,
  status: 'ACTIVE',
  title: 'Imunisasi campak untuk semua balita',
  startsOn: '2026-11-02',
  endsOn: '2026-12-18',
  goals: [
    { metric: 'VILLAGES_REACHED', target: 12 },
    { metric: 'PEOPLE_REACHED', target: 3000 },
  ],
  documentIds: ['0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e90'],
  villageCodes: ['32.01.22.2004', '32.01.22.2005'],
};
