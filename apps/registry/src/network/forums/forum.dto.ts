import { z } from 'zod';
import { areaCode, moment } from '#contracts';
import { day, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import type { ListedDelegate } from './delegate-rows.js';
import { delegateStatuses } from './delegate.workflow.js';

export const forumLevels = ['DISTRICT', 'REGENCY'] as const;

export const ForumQuery = z.strictObject({ ...pageQuery, level: z.enum(forumLevels).optional() });
export type ForumQuery = z.output<typeof ForumQuery>;

export const ForumResponse = z
  .object({
    areaCode,
    level: z.enum(forumLevels),
    areaName: z.string(),
    kims: z.int().describe('Active KIM that serve a village of the area'),
    represented: z.int().describe('Number of them with a delegate today'),
    delegates: z.int().describe('Delegates whose term runs today'),
  })
  .meta({ id: 'Forum' });
export type ForumResponse = z.output<typeof ForumResponse>;

export const ForumPage = pageSchema(ForumResponse).meta({ id: 'ForumPage' });

export const NewDelegate = z
  .strictObject({ kimId: z.uuid(), memberId: z.uuid(), startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    error: rule({ en: 'must not lie before startsOn', id: 'tidak boleh sebelum startsOn' }),
  })
  .refine(({ startsOn, endsOn }) => endsOn <= fiveYearsAfter(startsOn), {
    path: ['endsOn'],
    error: rule({ en: 'must lie within five years of startsOn', id: 'harus dalam lima tahun sejak startsOn' }),
  })
  .meta({ id: 'NewDelegate' });
export type NewDelegate = z.output<typeof NewDelegate>;

export const DelegateQuery = z.strictObject({
  ...pageQuery,
  kim: z.uuid().optional(),
  on: day.optional().describe('Day of the term; today by default'),
});
export type DelegateQuery = z.output<typeof DelegateQuery>;

export const DelegateResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(delegateStatuses),
    areaCode,
    kimId: z.uuid(),
    kimName: z.string(),
    memberId: z.uuid().nullable().describe('Null for readers outside the scope of this KIM'),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Delegate' });
export type DelegateResponse = z.output<typeof DelegateResponse>;

export const DelegatePage = pageSchema(DelegateResponse).meta({ id: 'DelegatePage' });

/** @param inside whether the KIM is within the scope of the reader */
export function toDelegateResponse(delegate: ListedDelegate, inside: boolean): DelegateResponse {
  return {
    id: delegate.id,
    version: delegate.version,
    status: delegate.status,
    areaCode: delegate.areaCode,
    kimId: delegate.kimId,
    kimName: delegate.kimName,
    memberId: inside ? delegate.memberId : null,
    startsOn: delegate.startsOn,
    endsOn: delegate.endsOn,
    createdAt: delegate.createdAt.toISOString(),
    updatedAt: delegate.updatedAt.toISOString(),
  };
}

function fiveYearsAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 5}${date.slice(4)}`;
}
