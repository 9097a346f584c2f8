import { z } from 'zod';
import { version } from '../fields.js';

export const partnershipFields = {
  partnershipId: z.uuid(),
  version,
  /** Both KIM: the proposing and the other one. */
  kimIds: z.array(z.uuid()).length(2),
  proposerKimId: z.uuid(),
  partnerKimId: z.uuid(),
  /** The day of the change in Asia/Jakarta. */
  day: z.iso.date(),
};

export const helpRequestFields = {
  helpRequestId: z.uuid(),
  version,
  /** The KIM that requests help. */
  askingKimId: z.uuid(),
  /** The day of the change in Asia/Jakarta. */
  day: z.iso.date(),
};

const [one, other] = ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c'] as const;

export const partnershipExample = {
  partnershipId: '0197a5f0-aa01-7b2a-9d3c-5a6f1e2d3c4b',
  version: 2,
  kimIds: [one, other],
  proposerKimId: one,
  partnerKimId: other,
  day: '2026-11-24',
};

export const helpRequestExample = {
  helpRequestId: '0197a5f0-bb01-7b2a-9d3c-5a6f1e2d3c4b',
  version: 3,
  askingKimId: one,
  day: '2026-11-24',
};

/** The KIM that helps in the examples. */
export const helpingKimExample = other;
