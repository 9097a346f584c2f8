import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { transitionOf } from '#workflow';
import { aspirationGuards } from '../aspirations/aspiration.guards.js';
import type { AspirationState, AspirationStep } from '../aspirations/aspiration.step.js';
import { aspirationWorkflow } from '../aspirations/aspiration.workflow.js';

type Side = Pick<AspirationState, 'id' | 'mergedInto' | 'parentId' | 'status' | 'confidential'>;

/** The code by which the workflow refuses a merge; undefined when it does not. */
function mergeRefusal(duplicate: Side, root: Side): string | undefined {
  const row = transitionOf(aspirationWorkflow, duplicate.status, 'merge');
  if (!row || !transitionOf(aspirationWorkflow, root.status, 'merge-duplicate')) return 'transition-refused';
  const guards = aspirationGuards as Record<string, (step: AspirationStep) => unknown>;
  return row.guards.find((code) => guards[code]!({ before: duplicate, input: { root } } as AspirationStep) !== true);
}

interface Member {
  readonly id: string;
  mergedInto: string | null;
  readonly parentId: string | null;
  readonly status: 'ASSIGNED';
  readonly confidential: boolean;
}

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const open = (id: string): Member => ({
  id,
  mergedInto: null,
  parentId: null,
  status: 'ASSIGNED',
  confidential: false,
});
const forest = () => new Map(names.map((id) => [id, open(id)]));
type Forest = ReturnType<typeof forest>;

function rootOf(among: Forest, id: string): Member {
  let root = among.get(id)!;
  for (let steps = 0; root.mergedInto !== null; steps++) {
    if (steps > names.length) throw new Error('a cycle');
    root = among.get(root.mergedInto)!;
  }
  return root;
}

/** As the service does it. */
function merge(among: Forest, id: string, into: string): boolean {
  const [duplicate, root] = [among.get(id)!, rootOf(among, into)];
  if (mergeRefusal(duplicate, root)) return false;
  duplicate.mergedInto = root.id;
  return true;
}

const pointers = (among: Forest) => [...among.values()].map(({ id, mergedInto }) => `${id}>${mergedInto}`);
const name = fc.constantFrom(...names);
const order = fc.record({ merge: fc.boolean(), id: name, into: name });
const orders = fc.array(order, { maxLength: 40 });

function carryOut(among: Forest, given: readonly { merge: boolean; id: string; into: string }[]): void {
  for (const one of given)
    if (one.merge) merge(among, one.id, one.into);
    else among.get(one.id)!.mergedInto = null;
}

describe('merging and taking it back', () => {
  it('never makes a cycle: every case has a root', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const among = forest();
        carryOut(among, given);
        for (const id of names) expect(rootOf(among, id).mergedInto).toBeNull();
      }),
    );
  });

  it('always points to what was a root, and refuses just what would not', () => {
    fc.assert(
      fc.property(orders, name, name, (given, id, into) => {
        const among = forest();
        carryOut(among, given);
        const possible = among.get(id)!.mergedInto === null && rootOf(among, into).id !== id;
        const root = rootOf(among, into).id;
        const before = among.get(id)!.mergedInto;
        expect(merge(among, id, into)).toBe(possible);
        expect(among.get(id)!.mergedInto === root).toBe(possible || before === root);
      }),
    );
  });

  it('taken back, is as if it had never been, whatever was merged into it and in between', () => {
    fc.assert(
      fc.property(orders, name, name, orders, (given, id, into, between) => {
        const among = forest();
        carryOut(among, given);
        const before = forest();
        carryOut(before, given);
        if (!merge(among, id, into)) return;
        const elsewhere = between.filter((one) => one.id !== id && one.into !== id);
        const undone: string[] = [];
        for (const one of elsewhere) if (one.merge && merge(among, one.id, one.into)) undone.push(one.id);
        among.get(id)!.mergedInto = null;
        for (const one of undone.toReversed()) among.get(one)!.mergedInto = null;
        expect(pointers(among)).toEqual(pointers(before));
      }),
    );
  });

  it('is refused to what has an answer, into what is over, and where it would reveal', () => {
    const [duplicate, root] = [open('a'), open('b')];
    expect(mergeRefusal(duplicate, root)).toBeUndefined();
    for (const status of ['RETURNED', 'ASKED', 'RESPONDED', 'UNDER_REVIEW', 'CLOSED', 'REFERRED', 'ARCHIVED'] as const)
      expect([status, mergeRefusal({ ...duplicate, status }, root)]).toEqual([status, 'transition-refused']);
    for (const status of ['CLOSED', 'REFERRED', 'ARCHIVED'] as const)
      expect([status, mergeRefusal(duplicate, { ...root, status })]).toEqual([status, 'transition-refused']);
    expect(mergeRefusal(duplicate, { ...root, confidential: true })).toBe('merge-would-reveal');
    expect(mergeRefusal({ ...duplicate, confidential: true }, { ...root, confidential: true })).toBeUndefined();
    expect(mergeRefusal({ ...duplicate, confidential: true }, root)).toBeUndefined();
  });

  it('stops the deadline of the status, and an unmerge starts it again', () => {
    for (const [status, stage] of [
      ['RECEIVED', 'VERIFICATION'],
      ['VERIFIED', 'VERIFICATION'],
      ['ASSIGNED', 'RESPONSE'],
      ['ACCEPTED', 'RESOLUTION'],
      ['REOPENED', 'RESOLUTION'],
    ] as const) {
      expect(transitionOf(aspirationWorkflow, status, 'merge')?.stops).toBe(stage);
      expect(transitionOf(aspirationWorkflow, status, 'unmerge')?.starts).toBe(stage);
    }
  });
});
