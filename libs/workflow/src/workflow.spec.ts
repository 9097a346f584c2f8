import { describe, expect, it } from '@jest/globals';
import {
  type Audience,
  finalStates,
  type Timed,
  toWorkflowResponse,
  transitionOf,
  type Workflow,
  workflowResponse,
} from './index.js';

type Action = 'light' | 'snuff' | 'burn-down';

const candle: Workflow<'UNLIT' | 'LIT' | 'GONE', Action | 'make', 'too-windy', Timed<'WAX'>> = {
  noun: 'candle',
  states: ['UNLIT', 'LIT', 'GONE'],
  initial: 'UNLIT',
  transitions: [
    { from: null, action: 'make', to: 'UNLIT', needs: [], settles: null, opens: null, says: 'CandleMade' },
    { from: 'UNLIT', action: 'light', to: 'LIT', needs: ['too-windy'], settles: null, opens: 'WAX', says: null },
    { from: 'LIT', action: 'snuff', to: 'UNLIT', needs: [], settles: 'WAX', opens: null, says: null },
    { from: 'LIT', action: 'burn-down', to: 'GONE', needs: [], settles: 'WAX', opens: null, says: 'CandleBurnedDown' },
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
    expect(transitionOf(candle, 'LIT', 'snuff')).toMatchObject({ to: 'UNLIT', settles: 'WAX' });
    expect(transitionOf(candle, null, 'make')?.to).toBe('UNLIT');
    expect(transitionOf(candle, 'UNLIT', 'snuff')).toBeUndefined();
    expect(transitionOf(candle, null, 'light')).toBeUndefined();
  });

  it('ends where no step leads on, even when something can still be done there', () => {
    expect(finalStates(candle)).toEqual(['GONE']);
    const mourned = { from: 'GONE', action: 'light', to: 'GONE', needs: [], settles: null, opens: null, says: null };
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
    expect(response.transitions[1]).toMatchObject({ needs: ['too-windy'], opens: 'WAX', settles: null, says: null });
  });

  it('is published in the same shape when nothing of it is timed', () => {
    const plain: Workflow<'ON', 'switch-on', never> = {
      noun: 'lamp',
      states: ['ON'],
      initial: 'ON',
      transitions: [{ from: null, action: 'switch-on', to: 'ON', needs: [], says: null }],
    };
    expect(toWorkflowResponse(plain, () => 'authenticated').transitions).toEqual([
      {
        from: null,
        action: 'switch-on',
        to: 'ON',
        audience: 'authenticated',
        roles: [],
        needs: [],
        settles: null,
        opens: null,
        holds: null,
        resumes: null,
        says: null,
      },
    ]);
  });
});
