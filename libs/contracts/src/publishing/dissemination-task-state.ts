import { z } from 'zod';
import { moment, version, villageCode } from '../fields.js';

export const disseminationTaskStatuses = [
  'ASSIGNED',
  'ACKNOWLEDGED',
  'DISSEMINATED',
  'VERIFIED',
  'RETURNED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
] as const;

/** Why there is the task: the edition itself, its correction or withdrawal, or a village that no other task reaches. */
export const disseminationPurposes = ['PUBLICATION', 'CORRECTION', 'WITHDRAWAL', 'GAP'] as const;

export const disseminationPriorities = ['NORMAL', 'HIGH'] as const;

/** How an edition was disseminated. */
export const disseminationMeans = [
  'MEETING',
  'NOTICE_BOARD',
  'LOUDSPEAKER',
  'HOUSE_CALL',
  'MESSAGING_GROUP',
  'SOCIAL_MEDIA',
] as const;

/** A report without its texts and photos, which stay in publishing. */
export const disseminationReportState = z.strictObject({
  /** The villages that were reached. */
  villageCodes: z.array(villageCode).min(1),
  means: z.enum(disseminationMeans),
  /** Counted by the reporter, in all villages together. */
  peopleReached: z.int().nonnegative(),
  disseminatedOn: z.iso.date(),
  reportedAt: moment,
});

/** The complete public state of a task, part of each of its events: the event with the highest version is enough. */
export const disseminationTaskState = z.strictObject({
  taskId: z.uuid(),
  version,
  editionId: z.uuid(),
  editionTitle: z.string().min(1),
  /** Null: the office of the village has the task. */
  kimId: z.uuid().nullable(),
  /** Where it is to be disseminated; never changes. */
  villageCodes: z.array(villageCode).min(1),
  status: z.enum(disseminationTaskStatuses),
  purpose: z.enum(disseminationPurposes),
  priority: z.enum(disseminationPriorities),
  dueOn: z.iso.date(),
  report: disseminationReportState.nullable(),
});

/** The state of a task with a report. */
export const reportedTaskState = disseminationTaskState.extend({ report: disseminationReportState });

export const disseminationTaskExample: z.output<typeof disseminationTaskState> & { readonly report: null } = {
  taskId: '0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
  version: 1,
  editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
  editionTitle: 'Jadwal imunisasi campak di Posyandu',
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  villageCodes: ['32.01.22.2004'],
  status: 'ASSIGNED',
  purpose: 'PUBLICATION',
  priority: 'NORMAL',
  dueOn: '2026-12-01',
  report: null,
};

export const disseminationReportExample: z.output<typeof disseminationReportState> = {
  villageCodes: ['32.01.22.2004'],
  means: 'MEETING',
  peopleReached: 42,
  disseminatedOn: '2026-11-25',
  reportedAt: '2026-11-25T13:10:00.000Z',
};
