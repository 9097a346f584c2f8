import { z } from 'zod';
import { moment, version } from '../fields.js';

/** A contribution of a KIM; its text stays with publishing until it is published. */
export const contributionFields = { contributionId: z.uuid(), version, kimId: z.uuid(), reviewedAt: moment };

export const contributionExample = {
  contributionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8f31',
  version: 4,
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  reviewedAt: '2026-11-24T09:00:00.000Z',
};
