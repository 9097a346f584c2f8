import { z } from 'zod';
import { moment, version } from '../fields.js';

export const trainingModes = ['VIRTUAL', 'FACE_TO_FACE'] as const;

/** The fields of every event of a training. Description and place stay in the registry. */
export const trainingFields = {
  trainingId: z.uuid(),
  version,
  title: z.string().min(1),
  mode: z.enum(trainingModes),
  /** Start of the first session. */
  startsAt: moment,
  /** End of the last session. */
  endsAt: moment,
};

/** The invited active KIM, each once. */
export const invitedKimIds = z.array(z.uuid());

export const trainingExample = {
  trainingId: '0197a5f2-2c3d-7e4f-9a5b-6c7d8e9f0a1b',
  version: 3,
  title: 'Menulis berita desa',
  mode: 'VIRTUAL',
  startsAt: '2026-12-03T02:00:00.000Z',
  endsAt: '2026-12-03T05:00:00.000Z',
};
