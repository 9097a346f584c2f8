import type { GuardPredicate, GuardTable } from '#lifecycle';
import type { TargetedVillages } from '../audience/audience.js';
import type { Edition } from './edition.entity.js';
import { publicationRules } from './edition.rules.js';
import type { EditionGuard, publicationGuards } from './edition.workflow.js';

/** What the transitions of an edition bring for its guards and events. */
export interface EditionInput {
  /** What the named areas stand for. */
  readonly villages?: TargetedVillages;
  /** The KIM that wrote the document. */
  readonly kimId?: string | null;
  /** Of a publication: the edition that it supersedes, as it was before. */
  readonly superseded?: Edition | null;
  /** Of a supersession: the edition that holds from now on. */
  readonly successor?: Edition;
  /** Of an endorsement: the content that was read. */
  readonly readHash?: string;
  /** Of a schedule: when it is to be done, and until when at the latest. */
  readonly scheduledFor?: Date;
  readonly sendBy?: Date | null;
}

const rule =
  (code: (typeof publicationGuards)[number]): GuardPredicate<Edition, EditionInput> =>
  ({ after, now }) => {
    const errors = publicationRules[code](after, now);
    return errors.length === 0 || { errors };
  };

export const editionGuards: GuardTable<EditionGuard, Edition, EditionInput> = {
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
  'draft-exists': { constraint: 'edition_one_draft' },
  'no-live-edition': ({ after }) => after.correctionReason === null || after.supersedes !== null,
  'information-exempt': rule('information-exempt'),
  'edition-incomplete': rule('edition-incomplete'),
  'notice-incomplete': rule('notice-incomplete'),
  'disseminate-by-passed': rule('disseminate-by-passed'),
  'expiry-passed': rule('expiry-passed'),
  'own-content': ({ before, actor }) => !before!.authors.includes(actor) && before!.endorsedBy !== actor,
  'content-changed': ({ after, input: { readHash } }) => (readHash ?? after.approvedHash) === after.contentHash,
  'endorsement-missing': ({ after }) => after.kind !== 'HOAX_CLARIFICATION' || after.endorsedBy !== null,
  'schedule-passed': ({ input: { scheduledFor, sendBy }, now }) =>
    scheduledFor! > now && (!sendBy || sendBy >= scheduledFor!),
  // What has expired may be renewed, what is withdrawn may not be corrected.
  'live-edition-changed': ({ input: { superseded } }) => !superseded || isReplaceable(superseded),
};

function isReplaceable({ status }: Edition): boolean {
  return status === 'PUBLISHED' || status === 'EXPIRED';
}
