import type { GuardTable } from '#lifecycle';
import { areActive, lockNamedKim } from '../kim-locks.js';
import type { Partnership } from './partnership.entity.js';
import type { PartnershipGuard } from './partnership.workflow.js';

export interface PartnershipInput {
  /** The KIM that ends the partnership; null when the office ends it for both. */
  readonly endedByKimId?: string | null;
}

export const partnershipGuards: GuardTable<PartnershipGuard, Partnership, PartnershipInput> = {
  'kim-itself': ({ after: { proposerKimId, partnerKimId } }) =>
    proposerKimId !== partnerKimId || { errors: [{ pointer: '/partnerKimId', detail: partnerKimId }] },
  'kim-unknown': async ({ tx, after: { partnerKimId } }) =>
    Boolean(await lockNamedKim(tx, partnerKimId, '/partnerKimId')),
  'kim-must-be-active': ({ tx, after: { proposerKimId, partnerKimId } }) =>
    areActive(tx, [proposerKimId, partnerKimId]),
  'partnership-exists': { constraint: 'partnership_once' },
};
