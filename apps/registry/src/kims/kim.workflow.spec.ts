import { describe, expect, it } from '@jest/globals';
import { kimEvents } from '#contracts';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { kimModel } from '../../../../test/registry/kim-model.js';
import { registryError } from '../registry.errors.js';
import { editableKimStatuses, kimActions, kimWorkflow } from './kim.workflow.js';

describeWorkflow(kimWorkflow, { service: 'registry', errors: registryError, model: kimModel });

describe('the life-cycle of a KIM', () => {
  const from = (wanted: string) =>
    kimWorkflow.transitions.flatMap((transition) => (transition.action === wanted ? [transition.from] : []));

  it('ends in a KIM that was turned down, or that ceased', () => {
    expect(finalStates(kimWorkflow)).toEqual(['DISSOLVED', 'REJECTED']);
  });

  it('can be edited just before it is handed in, the first time or again', () => {
    expect(editableKimStatuses).toEqual(from('submit'));
    expect(editableKimStatuses).toEqual(from('edit'));
  });

  it('uses every action that it names, and says every event of a KIM', () => {
    expect(new Set(kimWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(kimActions));
    const emitted = new Set(kimWorkflow.transitions.flatMap(({ emits }) => emits ?? []));
    expect(emitted).toEqual(new Set(kimEvents.map(({ type }) => type)));
  });

  it('says the same event of the same action, and another of another', () => {
    const pairs = kimWorkflow.transitions.flatMap(({ action, emits }) => (emits ? [`${action}: ${emits}`] : []));
    expect(new Set(pairs).size).toBe(kimEvents.length);
  });
});
