import { z } from 'zod';
import { areaCode, type fieldsOfActivity, type memberPosts } from '#contracts';
import { directoryStatuses } from '../../kims/villages/served-villages.js';

export const KimExportQuery = z.strictObject({
  within: areaCode.optional().describe('Only KIM that serve a village of this regency or district, or this village'),
  status: z.enum(directoryStatuses).optional(),
});
export type KimExportQuery = z.output<typeof KimExportQuery>;

/** The public data of a KIM, with the number of its members and the posts that are filled. */
export interface ExportedKim {
  readonly id: string;
  readonly name: string;
  readonly status: (typeof directoryStatuses)[number];
  readonly villages: readonly { readonly code: string; readonly name: string; readonly district: string }[];
  readonly fieldsOfActivity: readonly (typeof fieldsOfActivity)[number][];
  readonly kimDomain: string | null;
  readonly website: string | null;
  readonly decreeNumber: string | null;
  readonly decreeDate: string | null;
  readonly decreeIssuer: string | null;
  readonly decreeTermUntil: string | null;
  readonly activeSince: string | null;
  readonly lastActivityOn: string | null;
  readonly members: number;
  readonly officers: readonly (typeof memberPosts)[number][];
}

export const exportedColumns = [
  'id',
  'name',
  'status',
  'villageCodes',
  'villages',
  'districts',
  'fieldsOfActivity',
  'kimDomain',
  'website',
  'decreeNumber',
  'decreeDate',
  'decreeIssuer',
  'decreeTermUntil',
  'activeSince',
  'lastActivityOn',
  'members',
  'officers',
] as const;
