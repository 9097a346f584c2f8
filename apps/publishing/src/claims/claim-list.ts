import { z } from 'zod';
import { reachesArea } from '#access';
import { areaCode, claimChannels, claimVerdicts } from '#contracts';
import { sql, type Sql } from '#database';
import { defineList, type FileColumns, filter, key, keyset } from '#http-api';
import type { ClaimResponse } from './claim.dto.js';
import { claimHarms } from './claim.rules.js';
import { claimStatuses } from './claim.workflow.js';

const byId = { id: key.uuid(sql`claim.id`) };

/** @param searched the text that the reader may read */
const listOf = (searched: Sql) =>
  defineList({
    from: sql`claim`,
    filters: {
      q: filter.words(searched, 'Words of the claim, in any case'),
      status: filter.anyOf(z.enum(claimStatuses), sql`claim.status`),
      verdict: filter.anyOf(z.enum(claimVerdicts), sql`claim.verdict`),
      harm: filter.anyOf(z.enum(claimHarms), sql`claim.harm`),
      channel: filter.by(
        z.enum(claimChannels).describe('Seen on this channel'),
        (channel) => sql`claim.channels @> ARRAY[${channel}]::text[]`,
      ),
      area: filter.by(areaCode.describe('Seen in this village, or one of this district or regency'), (area) =>
        reachesArea(sql`claim.village_codes`, area),
      ),
      kim: filter.by(
        z.uuid().describe('Reported by a member of this KIM'),
        (kim) => sql`claim.kim_ids @> ARRAY[${kim}]::uuid[]`,
      ),
      from: filter.fromDay(sql`claim.first_reported_at`, 'First reported on this day or later'),
      to: filter.untilDay(sql`claim.first_reported_at`, 'First reported on this day or before'),
    },
    sorts: {
      priority: {
        order: keyset({ score: key.int(sql`claim.score`), ...byId }, 'desc'),
        describe: '`priority`: the most urgent first',
      },
      newest: { order: keyset(byId, 'desc') },
      oldest: { order: keyset(byId) },
    },
  });

/** Claims by everything that the office looks for them by. */
export const officeClaimList = listOf(sql`coalesce(claim.statement, claim.excerpt)`);

/** The same for other readers, who read the words of the office alone. */
export const claimList = listOf(sql`claim.statement`);

export const ClaimQuery = z.strictObject(claimList.parameters);
export type ClaimQuery = z.output<typeof ClaimQuery>;

export const ClaimFileQuery = z.strictObject(claimList.fileParameters);
export type ClaimFileQuery = z.output<typeof ClaimFileQuery>;

/** The file of the list. */
export const claimFileColumns: FileColumns<ClaimResponse> = {
  title: (claim) => claim.title,
  status: (claim) => claim.status,
  verdict: (claim) => claim.verdict,
  reach: (claim) => claim.reach,
  harm: (claim) => claim.harm,
  score: (claim) => claim.score,
  reportCount: (claim) => claim.reportCount,
  villageCodes: (claim) => claim.villageCodes,
  channels: (claim) => claim.channels,
  firstReportedAt: (claim) => claim.firstReportedAt,
  lastReportedAt: (claim) => claim.lastReportedAt,
  ratedAt: (claim) => claim.ratedAt,
  clarifiedAt: (claim) => claim.clarifiedAt,
  id: (claim) => claim.id,
};
