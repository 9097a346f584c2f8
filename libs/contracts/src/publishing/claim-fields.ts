import { z } from 'zod';
import { version, villageCode } from '../fields.js';

/** What a claim turned out to be. */
export const claimVerdicts = ['TRUE', 'HOAX', 'DISINFORMATION', 'MISINFORMATION', 'SATIRE', 'UNPROVEN'] as const;

/** By which way a claim spreads. */
export const claimChannels = [
  'WHATSAPP',
  'TELEGRAM',
  'FACEBOOK',
  'INSTAGRAM',
  'TIKTOK',
  'YOUTUBE',
  'X',
  'WEBSITE',
  'SMS',
  'PRINT',
  'SPOKEN',
  'OTHER',
] as const;

/** What every event of a claim carries. */
export const claimFields = { claimId: z.uuid(), version } as const;

/** What the events of a claim with a verdict carry. */
export const ratedClaimFields = {
  ...claimFields,
  /** The claim as the office words it, with its verdict before it: never the one without the other. */
  title: z.string().regex(/^\[[A-Z ]+\] ./),
  verdict: z.enum(claimVerdicts),
  /** The KIM whose members have reported it. */
  kimIds: z.array(z.uuid()),
  /** Where it was seen, as far as the villages are known. */
  villageCodes: z.array(villageCode).optional(),
} as const;

export const claimExample = { claimId: '0197a5f4-4e5f-7a6b-8c7d-9e0f1a2b3c4d', version: 1 };

export const ratedClaimExample = {
  ...claimExample,
  title: '[HOAKS] Vaksin campak menyebabkan kemandulan',
  verdict: 'HOAX',
  kimIds: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'],
  villageCodes: ['32.01.22.2004'],
};
