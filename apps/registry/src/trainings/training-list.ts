import { z } from 'zod';
import { withinArea } from '#access';
import { areaCode, trainingModes } from '#contracts';
import { sql } from '#database';
import { defineList, type FileColumns, filter, key, keyset } from '#http-api';
import type { TrainingResponse } from './training.dto.js';
import { trainingStatuses } from './training.workflow.js';

const byId = { id: key.uuid(sql`training.id`) };

/** Trainings by everything that their organisers look for them by. */
export const trainingList = defineList({
  from: sql`training`,
  filters: {
    q: filter.words(sql`training.title`, 'Words of the title, in any case'),
    status: filter.anyOf(z.enum(trainingStatuses), sql`training.status`),
    mode: filter.is(z.enum(trainingModes), sql`training.mode`),
    kim: filter.by(
      z.uuid().describe('Invites this KIM'),
      (kim) => sql`EXISTS (SELECT FROM training_invitation WHERE training_id = training.id AND kim_id = ${kim})`,
    ),
    area: filter.by(
      areaCode.describe('Invites a KIM of this village, district or regency'),
      (area) => sql`EXISTS (SELECT FROM training_invitation JOIN kim_village USING (kim_id)
                             WHERE training_id = training.id AND ${withinArea(sql`village_code`, area)})`,
    ),
    from: filter.fromDay(sql`training.ends_at`, 'Ends on this day or later'),
    to: filter.untilDay(sql`training.starts_at`, 'Begins on this day or before'),
  },
  sorts: {
    oldest: { order: keyset(byId) },
    newest: { order: keyset(byId, 'desc') },
    start: {
      order: keyset({ startsAt: key.timestamp(sql`training.starts_at`), ...byId }),
      where: sql`training.starts_at IS NOT NULL`,
      describe: '`start` has those with sessions, by the beginning of the first one',
    },
    name: { order: keyset({ title: key.text(sql`training.title`), ...byId }) },
  },
});

export const TrainingQuery = z.strictObject(trainingList.parameters);
export type TrainingQuery = z.output<typeof TrainingQuery>;

export const TrainingFileQuery = z.strictObject(trainingList.fileParameters);
export type TrainingFileQuery = z.output<typeof TrainingFileQuery>;

/** The file of the list. */
export const trainingFileColumns: FileColumns<TrainingResponse> = {
  title: (training) => training.title,
  status: (training) => training.status,
  mode: (training) => training.mode,
  startsAt: (training) => training.startsAt,
  endsAt: (training) => training.endsAt,
  sessions: (training) => training.sessions.length,
  capacity: (training) => training.capacity,
  registered: (training) => training.registered,
  waiting: (training) => training.waiting,
  passScore: (training) => training.passScore,
  id: (training) => training.id,
};
