import { z } from 'zod';
import { moment, version } from '../fields.js';

export const trainingModes = ['VIRTUAL', 'FACE_TO_FACE'] as const;

/** What every event of a training names. Its description and its place are read in the registry. */
export const trainingFields = {
  trainingId: z.uuid(),
  version,
  title: z.string().min(1),
  mode: z.enum(trainingModes),
  /** When the first session begins. */
  startsAt: moment,
  /** When the last session ends. */
  endsAt: moment,
};

/** The active KIM that are asked to send members, each once. */
export const invitedKimIds = z.array(z.uuid());

export const trainingExample = {
  trainingId: '0197a5f2-2c3d-7e4f-9a5b-6c7d8e9f0a1b',
  version: 3,
  title: 'Menulis berita desa',
  mode: 'VIRTUAL',
  startsAt: '2026-12-03T02:00:00.000Z',
  endsAt: '2026-12-03T05:00:00.000Z',
};
