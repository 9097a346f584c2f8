import { describe, expect, it } from '@jest/globals';
import {
  allowsCitizen,
  byOf,
  finalStates,
  permissionOf,
  publishWorkflow,
  toAudience,
  transitionOf,
  transitionsFrom,
  type WithDeadlines,
  type Workflow,
  WorkflowResponse,
} from './index.js';

type Candle = Workflow<
  'UNLIT' | 'LIT' | 'GONE',
  'make' | 'light' | 'snuff' | 'burn-down',
  'too-windy',
  WithDeadlines<'WAX'>
>;
const candle: Candle = {
  noun: 'candle',
  states: ['UNLIT', 'LIT', 'GONE'],
  initial: 'UNLIT',
  transitions: [
    {
      from: null,
      action: 'make',
      to: 'UNLIT',
      by: 'candle.make',
      guards: [],
      stops: null,
      starts: null,
      emits: 'CandleMade',
    },
    {
      from: 'UNLIT',
      action: 'light',
      to: 'LIT',
      by: 'candle.light',
      guards: ['too-windy'],
      stops: null,
      starts: 'WAX',
      emits: null,
    },
    {
      from: 'LIT',
      action: 'snuff',
      to: 'UNLIT',
      by: ['candle.make', 'citizen'],
      guards: [],
      stops: 'WAX',
      starts: null,
      emits: null,
    },
    { from: 'LIT', action: 'burn-down', to: 'GONE', by: 'system', guards: [], stops: 'WAX', starts: null, emits: null },
  ],
};
const words = {
  statuses: {
    UNLIT: { en: 'not lit', id: 'belum menyala' },
    LIT: { en: 'lit', id: 'menyala' },
    GONE: { en: 'gone', id: 'habis' },
    MELTED: { en: 'melted', id: 'meleleh' },
  },
  actions: {
    make: { en: 'make it', id: 'membuatnya' },
    light: { en: 'light it', id: 'menyalakannya' },
    snuff: { en: 'snuff it', id: 'memadamkannya' },
    'burn-down': { en: 'burn down', id: 'menghabiskannya' },
  },
};
const policy = { 'candle.make': { roles: ['CHANDLER'] }, 'candle.light': 'public' } as const;

describe('a workflow', () => {
  it('finds a transition by state and action', () => {
    expect(transitionOf(candle, 'LIT', 'snuff')).toMatchObject({ to: 'UNLIT', stops: 'WAX' });
    expect(transitionOf(candle, null, 'make')?.to).toBe('UNLIT');
    expect(transitionOf(candle, 'UNLIT', 'snuff')).toBeUndefined();
    expect(transitionOf(candle, null, 'light')).toBeUndefined();
    expect(transitionsFrom(candle, 'LIT').map(({ action }) => action)).toEqual(['snuff', 'burn-down']);
  });

  it('has those states as final that no transition leaves for another', () => {
    expect(finalStates(candle)).toEqual(['GONE']);
    const relit = { ...candle.transitions[3]!, from: 'GONE', to: 'GONE' } as const;
    expect(finalStates({ ...candle, transitions: [...candle.transitions, relit] })).toEqual(['GONE']);
  });

  it('gives each action to one audience', () => {
    expect(byOf(candle, 'snuff')).toEqual(['candle.make', 'citizen']);
    const [, light] = candle.transitions;
    const other = { ...light!, from: 'GONE', by: 'system' } as const;
    expect(() => byOf({ ...candle, transitions: [...candle.transitions, other] }, 'light')).toThrow(
      "'light' of candle needs one 'by' in all of its rows",
    );
  });

  it.each([
    ['candle.make', 'candle.make', false],
    ['citizen', undefined, true],
    ['system', undefined, false],
    [['candle.make', 'citizen'], 'candle.make', true],
  ] as const)('reads %j as permission %j and citizen %j', (by, permission, citizen) => {
    expect([permissionOf(by), allowsCitizen(by)]).toEqual([permission, citizen]);
  });

  it('is published with the audience of each transition', () => {
    const response = WorkflowResponse.parse(publishWorkflow(candle, policy, words));
    expect(response).toMatchObject({ noun: 'candle', initial: 'UNLIT', final: ['GONE'] });
    expect(response.transitions.map(({ action, audience, roles }) => [action, audience, roles])).toEqual([
      ['make', 'roles', ['CHANDLER']],
      ['light', 'public', []],
      ['snuff', 'citizen', ['CHANDLER']],
      ['burn-down', 'system', []],
    ]);
    const { MELTED: _, ...states } = words.statuses;
    expect(response.words).toEqual({ states, actions: words.actions });
    expect(response.transitions[1]).toMatchObject({ guards: ['too-windy'], starts: 'WAX', stops: null, emits: null });
  });

  it('is published in the same shape without deadlines', () => {
    const lamp: Workflow<'ON', 'switch-on', never> = {
      noun: 'lamp',
      states: ['ON'],
      initial: 'ON',
      transitions: [{ from: null, action: 'switch-on', to: 'ON', by: 'candle.light', guards: [], emits: null }],
    };
    const lampWords = {
      statuses: { ON: { en: 'on', id: 'menyala' } },
      actions: { 'switch-on': { en: 'switch it on', id: 'menyalakannya' } },
    };
    expect(publishWorkflow(lamp, policy, lampWords).transitions).toEqual([
      {
        from: null,
        action: 'switch-on',
        to: 'ON',
        audience: 'public',
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

  it('is not published with a permission that the policy does not have', () => {
    expect(() => toAudience('candle.melt', policy)).toThrow("no action 'candle.melt'");
  });
});
