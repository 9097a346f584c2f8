import { z } from 'zod';
import { reachesArea } from '#access';
import { areaCode, campaignStatuses } from '#contracts';
import { sql } from '#database';
import { day, defineList, type FileColumns, filter, key, keyset } from '#http-api';
import type { CampaignResponse } from './campaign.dto.js';

const byId = { id: key.uuid(sql`campaign.id`) };

/** Campaigns by everything that an office looks for them by. */
export const campaignList = defineList({
  from: sql`campaign`,
  filters: {
    q: filter.words(sql`campaign.title`, 'Words of the title, in any case'),
    status: filter.anyOf(z.enum(campaignStatuses), sql`campaign.status`),
    document: filter.by(z.uuid(), (document) => sql`campaign.document_ids @> ARRAY[${document}]::uuid[]`),
    area: filter.by(areaCode.describe('Campaigns with a target village in this area'), (area) =>
      reachesArea(sql`campaign.village_codes`, area),
    ),
    from: filter.by(day.describe('Lasts until this day or later'), (on) => sql`campaign.ends_on >= ${on}::date`),
    to: filter.by(day.describe('Begins on this day or before'), (on) => sql`campaign.starts_on <= ${on}::date`),
  },
  sorts: {
    newest: { order: keyset(byId, 'desc') },
    oldest: { order: keyset(byId) },
    due: {
      order: keyset({ endsOn: key.date(sql`campaign.ends_on`), ...byId }),
      describe: '`due`: those that end first',
    },
    name: { order: keyset({ title: key.text(sql`campaign.title`), ...byId }) },
  },
});

/** Without a status those that are active or paused. */
export const CampaignQuery = z.strictObject(campaignList.parameters);
export type CampaignQuery = z.output<typeof CampaignQuery>;

export const CampaignFileQuery = z.strictObject(campaignList.fileParameters);
export type CampaignFileQuery = z.output<typeof CampaignFileQuery>;

/** The file of the list. */
export const campaignFileColumns: FileColumns<CampaignResponse> = {
  title: (campaign) => campaign.title,
  status: (campaign) => campaign.status,
  startsOn: (campaign) => campaign.startsOn,
  endsOn: (campaign) => campaign.endsOn,
  areaCodes: (campaign) => campaign.areaCodes,
  villages: (campaign) => campaign.villageCodes.length,
  documents: (campaign) => campaign.documentIds.length,
  statusReason: (campaign) => campaign.statusReason,
  startedAt: (campaign) => campaign.startedAt,
  endedAt: (campaign) => campaign.endedAt,
  id: (campaign) => campaign.id,
};
