import type { Transition, Workflow } from '#workflow';

export const relayStatuses = ['ASKED', 'ACCEPTED', 'UNASSIGNED', 'DONE', 'COULD_NOT', 'EXPIRED', 'WITHDRAWN'] as const;
export type RelayStatus = (typeof relayStatuses)[number];
export type RelayAction =
  'ask' | 'pass-on' | 'accept' | 'finish' | 'decline' | 'report-failure' | 'release' | 'expire' | 'withdraw';

/** A member has the request. */
export const assignedRelayStatuses = ['ASKED', 'ACCEPTED'] as const satisfies readonly RelayStatus[];
/** The person may still be informed; an unassigned request waits for the next member. */
export const openRelayStatuses = [...assignedRelayStatuses, 'UNASSIGNED'] as const satisfies readonly RelayStatus[];

type Row = Transition<RelayStatus, RelayAction, never>;

function from(statuses: readonly RelayStatus[], rule: Pick<Row, 'action' | 'by' | 'to'>): Row[] {
  return statuses.map((status) => ({ ...rule, from: status, guards: [], emits: null }));
}

/**
 * The lifecycle of a request to a member of a KIM to inform a person in their village. Who declines or does not answer makes
 * room for the next member; the outcome is a receipt of the message.
 */
export const relayWorkflow: Workflow<RelayStatus, RelayAction, never> = {
  noun: 'relay-request',
  states: relayStatuses,
  initial: 'ASKED',
  transitions: [
    { from: null, action: 'ask', to: 'ASKED', by: 'system', guards: [], emits: null },
    ...from(['ASKED'], { action: 'accept', to: 'ACCEPTED', by: 'relay.answer' }),
    ...from(assignedRelayStatuses, { action: 'finish', to: 'DONE', by: 'relay.answer' }),
    ...from(assignedRelayStatuses, { action: 'decline', to: 'UNASSIGNED', by: 'relay.answer' }),
    ...from(assignedRelayStatuses, { action: 'report-failure', to: 'COULD_NOT', by: 'relay.answer' }),
    ...from(assignedRelayStatuses, { action: 'release', to: 'UNASSIGNED', by: 'system' }),
    ...from(['ASKED', 'UNASSIGNED'], { action: 'pass-on', to: 'ASKED', by: 'system' }),
    ...from(openRelayStatuses, { action: 'expire', to: 'EXPIRED', by: 'system' }),
    ...from(openRelayStatuses, { action: 'withdraw', to: 'WITHDRAWN', by: 'system' }),
  ],
};
