import {
  KimActivated,
  KimBecameDormant,
  KimDecreeExpiring,
  KimDecreeRenewed,
  KimDissolved,
  KimProfileChanged,
  KimReactivated,
  KimReinstated,
  KimRejected,
  KimReturned,
  KimSubmitted,
  KimSuspended,
  KimVerified,
} from '#contracts';
import type { EventBuilder } from '#lifecycle';
import type { KimInput } from './kim.guards.js';
import type { Kim } from './kim-rows.js';
import type { KimEventType } from './kim.workflow.js';

/** The state of a KIM as each of its events carries it. */
export function stateOf({ id, version, name, status, villageCodes, profile, decree, successorId }: Kim) {
  return {
    kimId: id,
    version,
    name,
    status,
    villageCodes: [...villageCodes],
    decree: decree && {
      number: decree.number,
      date: decree.date,
      issuer: decree.issuer,
      termFrom: decree.termFrom,
      termUntil: decree.termUntil,
    },
    fieldsOfActivity: [...profile.fieldsOfActivity],
    successorKimId: successorId,
  };
}

const withState =
  (event: typeof KimActivated): EventBuilder<Kim, KimInput> =>
  ({ after }) =>
    event(stateOf(after));

export const kimEventBuilders: Readonly<Record<KimEventType, EventBuilder<Kim, KimInput>>> = {
  KimSubmitted: withState(KimSubmitted),
  KimReturned: withState(KimReturned),
  KimRejected: withState(KimRejected),
  KimVerified: withState(KimVerified),
  KimActivated: withState(KimActivated),
  KimBecameDormant: withState(KimBecameDormant),
  KimReactivated: withState(KimReactivated),
  KimSuspended: withState(KimSuspended),
  KimReinstated: withState(KimReinstated),
  KimDissolved: withState(KimDissolved),
  KimProfileChanged: withState(KimProfileChanged),
  KimDecreeRenewed: withState(KimDecreeRenewed),
  KimDecreeExpiring: ({ after, input: { warning } }) => KimDecreeExpiring({ ...stateOf(after), ...warning! }),
};
