import { v7 as uuidv7 } from 'uuid';
import type { NewSubject } from '#lifecycle';
import { type Charter, emptyProfile, type KimProfile } from './kim-profile.js';
import type { Kim } from './kim-rows.js';

/** A new KIM without what its lifecycle and its later commands give it. */
export function newKim(
  {
    name,
    villageCodes,
    decree,
    profile = emptyProfile,
    charter = null,
  }: Pick<Kim, 'name' | 'villageCodes' | 'decree'> & {
    readonly profile?: KimProfile | undefined;
    readonly charter?: Charter | null;
  },
  now: Date,
): NewSubject<Kim> {
  return {
    id: uuidv7(),
    name,
    villageCodes: villageCodes.toSorted(),
    profile,
    charter,
    decree,
    successorId: null,
    predecessorIds: [],
    activeSince: null,
    lastActivityOn: null,
    dormantAfterMonths: null,
    createdAt: now,
    updatedAt: now,
  };
}
