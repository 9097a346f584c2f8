import { z } from 'zod';
import { version } from '../fields.js';

export const dataRights = ['ACCESS', 'CORRECTION', 'RESTRICTION', 'WITHDRAWAL', 'ERASURE'] as const;

/** The fields of every event of a data request; the requester is not included. */
export const dataRequestFields = {
  dataRequestId: z.uuid(),
  version,
  /** What the reporter requests for their personal data. */
  kind: z.enum(dataRights),
};

export const dataRequestExample = {
  dataRequestId: '0197a5f4-4e5f-7a6b-8c7d-8e9f0a1b2c3d',
  version: 2,
  kind: 'ERASURE',
};
