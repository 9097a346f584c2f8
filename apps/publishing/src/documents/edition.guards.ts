import type { GuardTable } from '#lifecycle';
import type { TargetedVillages } from '../audience/audience.js';
import { jakartaDate } from '#calendar';
import type { Edition } from './edition.entity.js';
import type { EditionGuard } from './edition.workflow.js';

/** What the transitions of an edition bring for its guards. */
export interface EditionInput {
  /** What the named areas stand for. */
  readonly villages?: TargetedVillages;
}

/** Days are `YYYY-MM-DD`: they compare as text. */
export const editionGuards: GuardTable<EditionGuard, Edition, EditionInput> = {
  'unknown-area': ({ input: { villages } }) => {
    const errors = (villages?.unknown ?? []).map(({ code, index }) => ({
      pointer: `/areaCodes/${index}`,
      detail: `No village is known under ${code}. / Tidak ada desa atau kelurahan yang dikenal di bawah ${code}.`,
    }));
    return errors.length === 0 || { errors };
  },
  'disseminate-by-passed': ({ after, now }) => after.disseminateBy >= jakartaDate(now),
  'own-content': ({ before, actor }) => before!.changedBy !== actor,
  'content-changed': ({ after }) => after.approvedHash === after.contentHash,
};
