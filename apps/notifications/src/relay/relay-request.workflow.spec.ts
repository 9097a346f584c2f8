import { expect, it } from '@jest/globals';
import { finalStates, transitionsFrom } from '#workflow';
import { relayWorkflow, type RelayStatus } from './relay-request.workflow.js';

it('a relay request ends by an answer or its deadline, and goes on to the next member without one', () => {
  expect(finalStates(relayWorkflow)).toEqual(['DONE', 'COULD_NOT', 'EXPIRED', 'WITHDRAWN']);
  const actions = (state: RelayStatus) => transitionsFrom(relayWorkflow, state).map(({ action }) => action);
  const answers = ['finish', 'decline', 'report-failure', 'release'];
  expect(actions('ASKED')).toEqual(['accept', ...answers, 'pass-on', 'expire', 'withdraw']);
  expect(actions('ACCEPTED')).toEqual([...answers, 'expire', 'withdraw']);
  expect(actions('UNASSIGNED')).toEqual(['pass-on', 'expire', 'withdraw']);
});
