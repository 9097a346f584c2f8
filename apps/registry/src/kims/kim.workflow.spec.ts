import { describe, expect, it } from '@jest/globals';
import { kimEvents } from '#contracts';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { kimModel } from '../../../../test/registry/kim-model.js';
import { kimError } from './kim.errors.js';
import { kimEventBuilders } from './kim.events.js';
import { kimGuards } from './kim.guards.js';
import { kimPolicy } from './kim.policy.js';
import { editableKimStatuses, kimWorkflow } from './kim.workflow.js';

describeWorkflow(kimWorkflow, {
  service: 'registry',
  errors: kimError,
  policy: kimPolicy,
  guards: kimGuards({ REGISTRY_MIN_MEMBERS: 3, REGISTRY_REQUIRED_OFFICERS: [], REGISTRY_DECREE_NEEDS: [] }),
  events: kimEventBuilders,
  model: kimModel,
});

describe('the workflow of a KIM', () => {
  const from = (wanted: string) =>
    kimWorkflow.transitions.flatMap((transition) => (transition.action === wanted ? [transition.from] : []));

  it('ends as rejected or dissolved', () => {
    expect(finalStates(kimWorkflow)).toEqual(['DISSOLVED', 'REJECTED']);
  });

  it('can be edited where it can be submitted', () => {
    expect(editableKimStatuses).toEqual(from('submit'));
    expect(editableKimStatuses).toEqual(from('edit'));
  });

  it('publishes every event of a KIM', () => {
    const emitted = new Set(kimWorkflow.transitions.flatMap(({ emits }) => emits ?? []));
    expect(emitted).toEqual(new Set(kimEvents.map(({ type }) => type)));
  });

  it('publishes one event for each action', () => {
    const pairs = kimWorkflow.transitions.flatMap(({ action, emits }) => (emits ? [`${action}: ${emits}`] : []));
    expect(new Set(pairs).size).toBe(kimEvents.length);
  });
});
