import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deadlineStageOf, mergeRefusal } from './merge.rules.js';

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

/** As the service merges. */
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

describe('merging and undoing a merge', () => {
  it('never forms a cycle: every aspiration has a root', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const among = forest();
        carryOut(among, given);
        for (const id of names) expect(rootOf(among, id).mergedInto).toBeNull();
      }),
    );
  });

  it('always points to a root, and refuses exactly the merges that would not', () => {
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

  it('restores the state before the merge, whatever was merged meanwhile', () => {
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

  it('refuses an aspiration with an answer, a final target, and a target whose content would be revealed', () => {
    const [duplicate, root] = [open('a'), open('b')];
    expect(mergeRefusal(duplicate, root)).toBeUndefined();
    for (const status of ['RETURNED', 'ASKED', 'RESPONDED', 'UNDER_REVIEW', 'CLOSED', 'REFERRED', 'ARCHIVED'] as const)
      expect([status, mergeRefusal({ ...duplicate, status }, root)?.code]).toEqual([status, 'wrong-status']);
    for (const status of ['CLOSED', 'REFERRED', 'ARCHIVED'] as const)
      expect([status, mergeRefusal(duplicate, { ...root, status })?.code]).toEqual([status, 'wrong-status']);
    expect(mergeRefusal(duplicate, { ...root, confidential: true })?.code).toBe('merge-would-reveal');
    expect(mergeRefusal({ ...duplicate, confidential: true }, { ...root, confidential: true })).toBeUndefined();
    expect(mergeRefusal({ ...duplicate, confidential: true }, root)).toBeUndefined();
  });

  it('stops and restarts the deadline of the status', () => {
    expect(
      ['RECEIVED', 'VERIFIED', 'ASSIGNED', 'REOPENED', 'CLOSED'].map((status) => deadlineStageOf(status as never)),
    ).toEqual(['VERIFICATION', 'VERIFICATION', 'RESPONSE', 'RESOLUTION', null]);
  });
});
