import type { GuardTable } from '#lifecycle';
import { lockKimShared } from '../../kims/active-kim.js';
import { areActive } from '../kim-locks.js';
import type { Potential } from './potential.entity.js';
import type { PotentialGuard } from './potential.workflow.js';

export const potentialGuards: GuardTable<PotentialGuard, Potential, object> = {
  'kim-must-be-active': ({ tx, after: { kimId } }) => areActive(tx, [kimId]),
  'village-not-served': async ({ tx, before, after: { kimId, villageCode } }) => {
    if (before?.villageCode === villageCode) return true;
    const { villageCodes } = await lockKimShared(tx, kimId);
    return villageCodes.includes(villageCode) || { errors: [{ pointer: '/villageCode', detail: villageCode }] };
  },
};
