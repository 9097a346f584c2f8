import { z } from 'zod';
import { documentKinds, documentLanguages, moment } from '#contracts';
import { paragraphs } from '#http-api';
import { documentStatuses } from './document.workflow.js';
import { publicStatuses } from './edition.workflow.js';

const EditionEntry = z
  .object({
    id: z.uuid(),
    number: z.int(),
    language: z.enum(documentLanguages),
    status: z.enum(publicStatuses),
    title: z.string(),
    publishedAt: moment,
    supersededBy: z.uuid().nullable(),
    correctionReason: z.string().nullable(),
    withdrawalReason: z.string().nullable(),
  })
  .meta({ id: 'DocumentEdition' });

export const DocumentResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(documentStatuses),
    kind: z.enum(documentKinds),
    author: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .describe('The KIM that wrote it; null: the office did'),
    redirectTo: z.uuid().nullable(),
    closedReason: z.string().nullable().describe('Why it was redirected or removed'),
    editions: z
      .array(EditionEntry)
      .describe('All that are or were published, newest first; PUBLISHED are those that hold'),
  })
  .meta({ id: 'Document' });
export type DocumentResponse = z.output<typeof DocumentResponse>;

export const DocumentRedirection = z
  .strictObject({ to: z.uuid(), reason: paragraphs(2000).describe('Public') })
  .meta({ id: 'DocumentRedirection' });
export type DocumentRedirection = z.output<typeof DocumentRedirection>;

export const DocumentRemoval = z
  .strictObject({ reason: paragraphs(2000).describe('Public: the legal reason') })
  .meta({ id: 'DocumentRemoval' });
export type DocumentRemoval = z.output<typeof DocumentRemoval>;
