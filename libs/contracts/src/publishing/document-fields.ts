import { z } from 'zod';
import { version } from '../fields.js';

export const documentKinds = [
  'NEWS',
  'ANNOUNCEMENT',
  'PRESS_RELEASE',
  'CAMPAIGN_MATERIAL',
  'HOAX_CLARIFICATION',
  'URGENT_NOTICE',
  'GUIDE',
] as const;

/** What a document is about; part of the addresses of feeds. */
export const documentTopics = [
  'general',
  'health',
  'education',
  'disaster',
  'economy',
  'agriculture',
  'infrastructure',
  'environment',
  'social',
  'government',
  'security',
  'culture',
] as const;

/** Indonesian, Sundanese, English: ISO 639-1. */
export const documentLanguages = ['id', 'su', 'en'] as const;

/** UU 14/2008, Art. 9, 10, 11 and 17: what is exempt is never published. */
export const informationClasses = ['PERIODIC', 'IMMEDIATE', 'ON_REQUEST', 'EXEMPT'] as const;

export const publicInformationClasses = ['PERIODIC', 'IMMEDIATE', 'ON_REQUEST'] as const;

/** What every event of an edition carries. */
export const editionFields = {
  editionId: z.uuid(),
  version,
  documentId: z.uuid(),
  /** Of the edition among those of its document and language. */
  number: z.int().positive(),
  language: z.enum(documentLanguages),
} as const;

export const editionExample = {
  editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
  documentId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e90',
  number: 1,
  language: 'id',
} as const;
