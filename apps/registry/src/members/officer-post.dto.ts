import { z } from 'zod';
import { memberPosts } from '#contracts';
import { day, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { MemberSummary } from './member.dto.js';

const until = day.nullable().default(null).describe('The day on which the term ends, exclusive; null when none is set');

/** A term lasts a day at least. */
const inOrder = [({ from, until: end }: { from: string; until: string | null }) => end === null || from < end] as const;
const outOfOrder = {
  path: ['until'],
  error: rule({ en: 'must be after its beginning', id: 'harus sesudah tanggal mulai' }),
};

export const PostChange = z
  .strictObject({ post: z.enum(memberPosts), from: day, until })
  .refine(inOrder[0], outOfOrder)
  .refine(({ post, until: end }) => post !== 'MEMBER' || end === null, {
    path: ['until'],
    error: rule({
      en: 'must be null: only officers have a term',
      id: 'harus null: hanya pengurus yang memiliki masa bakti',
    }),
  })
  .meta({ id: 'PostChange' });
export type PostChange = z.output<typeof PostChange>;

export const PostHandOver = z
  .strictObject({ successorId: z.uuid().describe('Another active member of the KIM'), from: day, until })
  .refine(inOrder[0], outOfOrder)
  .meta({ id: 'PostHandOver' });
export type PostHandOver = z.output<typeof PostHandOver>;

export const HandOverResult = z
  .object({ predecessor: MemberSummary, successor: MemberSummary })
  .meta({ id: 'HandOverResult' });
export type HandOverResult = z.output<typeof HandOverResult>;

export const NewTerm = z.strictObject({ from: day, until }).refine(inOrder[0], outOfOrder).meta({ id: 'NewTerm' });
export type NewTerm = z.output<typeof NewTerm>;

export const TermQuery = z.strictObject(pageQuery);
export type TermQuery = z.output<typeof TermQuery>;

export const OfficerTermResponse = z
  .object({
    id: z.uuid(),
    memberId: z.uuid(),
    post: z.enum(['CHAIR', 'SECRETARY', 'TREASURER']),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
  })
  .meta({ id: 'OfficerTerm' });
export type OfficerTermResponse = z.output<typeof OfficerTermResponse>;

export const OfficerTermPage = pageSchema(OfficerTermResponse).meta({ id: 'OfficerTermPage' });
