import type { GuardTable } from '#lifecycle';
import type { Claim } from './claim.entity.js';
import { subtypesOf } from './claim.rules.js';
import type { ClaimGuard } from './claim.workflow.js';

/** What the transitions of a claim bring for its guards and events. */
export interface ClaimInput {
  /** Of a report: the KIM of its member. */
  readonly kimId?: string | null;
  /** Of a proposed rating: how much evidence there is. */
  readonly evidence?: number;
  /** Of a clarification: the areas that it is for. */
  readonly areaCodes?: readonly string[];
  /** Of a merge: the other claim; null when it does not exist. */
  readonly into?: Pick<Claim, 'id' | 'status'> | null;
  /** Of a published clarification. */
  readonly editionId?: string;
  /** Of a clarified claim: the villages that report it for the first time. */
  readonly newVillages?: readonly string[];
}

export const claimGuards: GuardTable<ClaimGuard, Claim, ClaimInput> = {
  'subtype-of-another-verdict': ({ after: { proposedVerdict, proposedSubtype } }) =>
    proposedSubtype === null || subtypesOf[proposedVerdict!].includes(proposedSubtype),
  'evidence-missing': ({ after: { proposedVerdict }, input: { evidence = 0 } }) =>
    proposedVerdict === 'UNPROVEN' || evidence > 0,
  'rating-not-proposed': ({ before }) => before!.proposedVerdict !== null,
  'own-rating': ({ before, actor }) => before!.proposedBy !== actor,
  'clarification-exists': ({ before }) => before!.clarificationDocumentId === null,
  'clarification-without-villages': ({ input: { areaCodes = [] } }) => areaCodes.length > 0,
  'claim-not-mergeable': ({ before, input: { into } }) =>
    !!into && into.id !== before!.id && into.status !== 'MERGED' && into.status !== 'REJECTED',
};
