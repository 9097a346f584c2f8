import { describe, expect, it } from '@jest/globals';
import {
  type Audience,
  finalStates,
  type WithDeadlines,
  toWorkflowResponse,
  transitionOf,
  type Workflow,
  workflowResponse,
} from './index.js';

type Action = 'light' | 'snuff' | 'burn-down';

const candle: Workflow<'UNLIT' | 'LIT' | 'GONE', Action | 'make', 'too-windy', WithDeadlines<'WAX'>> = {
  noun: 'candle',
  states: ['UNLIT', 'LIT', 'GONE'],
  initial: 'UNLIT',
  transitions: [
    { from: null, action: 'make', to: 'UNLIT', guards: [], stops: null, starts: null, emits: 'CandleMade' },
    { from: 'UNLIT', action: 'light', to: 'LIT', guards: ['too-windy'], stops: null, starts: 'WAX', emits: null },
    { from: 'LIT', action: 'snuff', to: 'UNLIT', guards: [], stops: 'WAX', starts: null, emits: null },
    { from: 'LIT', action: 'burn-down', to: 'GONE', guards: [], stops: 'WAX', starts: null, emits: 'CandleBurnedDown' },
  ],
};
const audiences: Record<Action | 'make', Audience> = {
  make: { roles: ['CHANDLER'] },
  light: 'public',
  snuff: 'citizen',
  'burn-down': 'system',
};

describe('a life-cycle', () => {
  it('knows a step by the state and the action, with all that the step has', () => {
    expect(transitionOf(candle, 'LIT', 'snuff')).toMatchObject({ to: 'UNLIT', stops: 'WAX' });
    expect(transitionOf(candle, null, 'make')?.to).toBe('UNLIT');
    expect(transitionOf(candle, 'UNLIT', 'snuff')).toBeUndefined();
    expect(transitionOf(candle, null, 'light')).toBeUndefined();
  });

  it('ends where no step leads on, even when something can still be done there', () => {
    expect(finalStates(candle)).toEqual(['GONE']);
    const mourned = { from: 'GONE', action: 'light', to: 'GONE', guards: [], stops: null, starts: null, emits: null };
    expect(finalStates({ ...candle, transitions: [...candle.transitions, mourned as never] })).toEqual(['GONE']);
  });

  it('is published with who may take each step', () => {
    const response = workflowResponse.parse(toWorkflowResponse(candle, (action) => audiences[action]));
    expect(response).toMatchObject({ noun: 'candle', initial: 'UNLIT', final: ['GONE'] });
    expect(response.transitions.map(({ action, audience, roles }) => [action, audience, roles])).toEqual([
      ['make', 'roles', ['CHANDLER']],
      ['light', 'public', []],
      ['snuff', 'citizen', []],
      ['burn-down', 'system', []],
    ]);
    expect(response.transitions[1]).toMatchObject({ guards: ['too-windy'], starts: 'WAX', stops: null, emits: null });
  });

  it('is published in the same shape when nothing of it is timed', () => {
    const plain: Workflow<'ON', 'switch-on', never> = {
      noun: 'lamp',
      states: ['ON'],
      initial: 'ON',
      transitions: [{ from: null, action: 'switch-on', to: 'ON', guards: [], emits: null }],
    };
    expect(toWorkflowResponse(plain, () => 'authenticated').transitions).toEqual([
      {
        from: null,
        action: 'switch-on',
        to: 'ON',
        audience: 'authenticated',
        roles: [],
        guards: [],
        stops: null,
        starts: null,
        pauses: null,
        resumes: null,
        emits: null,
      },
    ]);
  });
});
