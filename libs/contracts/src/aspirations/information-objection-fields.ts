import { z } from 'zod';
import { version } from '../fields.js';

/** What the superior of the information officer answers: the decision stands, or it is taken once more. */
export const objectionOutcomes = ['UPHELD', 'GRANTED'] as const;

/** The fields of every event of an objection to a decision on information; what was written is not among them. */
export const objectionFields = {
  objectionId: z.uuid(),
  version,
  /** The request for information. */
  aspirationId: z.uuid(),
  trackingNumber: z.string().min(1),
  /** The KIM that received the request; null when there was none. */
  kimId: z.uuid().nullable(),
  /** UU 14/2008 art. 35 (1) a to g. */
  ground: z.enum([
    'EXEMPTION',
    'PERIODIC_NOT_PROVIDED',
    'NOT_ANSWERED',
    'NOT_AS_REQUESTED',
    'NOT_FULFILLED',
    'UNREASONABLE_COST',
    'LATE',
  ]),
};

export const objectionExample = {
  objectionId: '0197a5f3-2c3d-7e4f-8a5b-6c7d8e9f0a1c',
  version: 1,
  aspirationId: '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
  trackingNumber: 'SB-7KQ4-M2XD-8',
  kimId: null,
  ground: 'EXEMPTION',
};
