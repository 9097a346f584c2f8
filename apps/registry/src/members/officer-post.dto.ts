import { z } from 'zod';
import { memberPosts } from '#contracts';
import { day, pageQuery, pageSchema } from '#http-api';
import { memberSummary } from './member.dto.js';

const until = day.nullable().default(null).describe('The day on which the term is over; null when none is set');

/** The last day comes after the first: a day at the least. */
const inOrder = [({ from, until: end }: { from: string; until: string | null }) => end === null || from < end] as const;
const outOfOrder = { path: ['until'], error: 'must lie after its beginning' };

export const postChange = z
  .strictObject({ post: z.enum(memberPosts), from: day, until })
  .refine(inOrder[0], outOfOrder)
  .refine(({ post, until: end }) => post !== 'MEMBER' || end === null, {
    path: ['until'],
    error: 'only officers have a term',
  })
  .meta({ id: 'PostChange' });
export type PostChange = z.infer<typeof postChange>;

export const postHandOver = z
  .strictObject({ successorId: z.uuid().describe('Another active member of the KIM'), from: day, until })
  .refine(inOrder[0], outOfOrder)
  .meta({ id: 'PostHandOver' });
export type PostHandOver = z.infer<typeof postHandOver>;

export const handOverResult = z
  .object({ predecessor: memberSummary, successor: memberSummary })
  .meta({ id: 'HandOverResult' });
export type HandOverResult = z.infer<typeof handOverResult>;

export const newTerm = z.strictObject({ from: day, until }).refine(inOrder[0], outOfOrder).meta({ id: 'NewTerm' });
export type NewTerm = z.infer<typeof newTerm>;

export const termQuery = z.strictObject(pageQuery);
export type TermQuery = z.infer<typeof termQuery>;

export const officerTermResponse = z
  .object({
    id: z.uuid(),
    memberId: z.uuid(),
    post: z.enum(['CHAIR', 'SECRETARY', 'TREASURER']),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
  })
  .meta({ id: 'OfficerTerm' });
export type OfficerTermResponse = z.infer<typeof officerTermResponse>;

export const officerTermPage = pageSchema(officerTermResponse).meta({ id: 'OfficerTermPage' });
