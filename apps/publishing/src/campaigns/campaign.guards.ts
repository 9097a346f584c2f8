import { jakartaDate } from '#calendar';
import type { GuardTable } from '#lifecycle';
import type { TargetedVillages } from '../audience/audience.js';
import type { Campaign } from './campaign.entity.js';
import type { CampaignGuard } from './campaign.workflow.js';
import type { CampaignProgress } from './progress/progress.dto.js';

/** What the transitions of a campaign bring for their guards and events. */
export interface CampaignInput {
  /** What the named areas stand for. */
  readonly villages?: TargetedVillages;
  /** Documents that do not exist or were removed, by their places in the list. */
  readonly unknownDocuments?: readonly number[];
  /** Of its end: what it has reached. */
  readonly progress?: CampaignProgress;
}

const missing = { en: 'must have at least one', id: 'harus memuat sedikitnya satu' };

export const campaignGuards: GuardTable<CampaignGuard, Campaign, CampaignInput> = {
  'unknown-area': ({ input: { villages } }) => {
    const errors = (villages?.unknown ?? []).map(({ code, index }) => ({
      pointer: `/areaCodes/${index}`,
      detail: {
        en: `No village is known under ${code}.`,
        id: `Tidak ada desa atau kelurahan yang dikenal di bawah ${code}.`,
      },
    }));
    return errors.length === 0 || { errors };
  },
  'unknown-document': ({ input: { unknownDocuments = [] } }) =>
    unknownDocuments.length === 0 || {
      errors: unknownDocuments.map((index) => ({
        pointer: `/documentIds/${index}`,
        detail: { en: 'There is no such document.', id: 'Dokumen tidak ditemukan.' },
      })),
    },
  'campaign-targets-fixed': ({ before, after }) => before!.areaCodes.join() === after.areaCodes.join(),
  'campaign-incomplete': ({ after: { goals, documentIds } }) => {
    const errors = Object.entries({ goals, documentIds }).flatMap(([field, items]) =>
      items.length === 0 ? [{ pointer: `/${field}`, detail: missing }] : [],
    );
    return errors.length === 0 || { errors };
  },
  'campaign-period-passed': ({ after: { endsOn }, now }) => endsOn >= jakartaDate(now),
};
