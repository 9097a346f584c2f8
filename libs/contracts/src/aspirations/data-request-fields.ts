import { z } from 'zod';
import { version } from '../fields.js';

export const dataRights = ['ACCESS', 'CORRECTION', 'RESTRICTION', 'WITHDRAWAL', 'ERASURE'] as const;

/** What every event of a data request says; who asks is not told. */
export const dataRequestFields = {
  dataRequestId: z.uuid(),
  version,
  /** What a reporter wants done with the own data. */
  kind: z.enum(dataRights),
};

export const dataRequestExample = {
  dataRequestId: '0197a5f4-4e5f-7a6b-8c7d-8e9f0a1b2c3d',
  version: 2,
  kind: 'ERASURE',
};
