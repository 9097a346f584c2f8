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

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const unmerged = (id: string): Member => ({
  id,
  mergedInto: null,
  parentId: null,
  status: 'ASSIGNED',
  confidential: false,
});

interface Command {
  readonly merge: boolean;
  readonly id: string;
  readonly into: string;
}

/** Aspirations to which merges and unmerges are applied as by the service. */
class Forest {
  private readonly members = new Map(ids.map((id) => [id, unmerged(id)]));

  constructor(commands: readonly Command[] = []) {
    for (const { merge, id, into } of commands)
      if (merge) this.merge(id, into);
      else this.unmerge(id);
  }

  get(id: string): Member {
    return this.members.get(id)!;
  }

  rootOf(id: string): Member {
    let root = this.get(id);
    for (let depth = 0; root.mergedInto !== null; depth++) {
      if (depth > ids.length) throw new Error('a cycle');
      root = this.get(root.mergedInto);
    }
    return root;
  }

  /** False when it is refused. */
  merge(id: string, into: string): boolean {
    const [duplicate, root] = [this.get(id), this.rootOf(into)];
    if (mergeRefusal(duplicate, root)) return false;
    duplicate.mergedInto = root.id;
    return true;
  }

  unmerge(id: string): void {
    this.get(id).mergedInto = null;
  }

  edges(): string[] {
    return ids.map((id) => `${id}>${this.get(id).mergedInto}`);
  }
}

const anyId = fc.constantFrom(...ids);
const anyCommands = fc.array(fc.record({ merge: fc.boolean(), id: anyId, into: anyId }), { maxLength: 40 });

describe('a merge', () => {
  it('never makes a cycle: every aspiration has a root', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const forest = new Forest(commands);
        for (const id of ids) expect(forest.rootOf(id).mergedInto).toBeNull();
      }),
    );
  });

  it('leads to the root, and is refused to a merged aspiration and into its own group only', () => {
    fc.assert(
      fc.property(anyCommands, anyId, anyId, (commands, id, into) => {
        const forest = new Forest(commands);
        const before = forest.get(id).mergedInto;
        const root = forest.rootOf(into).id;
        const possible = before === null && root !== id;
        expect(forest.merge(id, into)).toBe(possible);
        expect(forest.get(id).mergedInto === root).toBe(possible || before === root);
      }),
    );
  });

  it('leaves no trace once it is undone, also after merges into it and in between', () => {
    fc.assert(
      fc.property(anyCommands, anyId, anyId, anyCommands, (commands, id, into, between) => {
        const forest = new Forest(commands);
        if (!forest.merge(id, into)) return;
        const others = between.filter((command) => command.merge && command.id !== id && command.into !== id);
        const merged = others.filter((command) => forest.merge(command.id, command.into));
        forest.unmerge(id);
        for (const command of merged.toReversed()) forest.unmerge(command.id);
        expect(forest.edges()).toEqual(new Forest(commands).edges());
      }),
    );
  });

  it('is refused after an answer, into a final aspiration, and where it would reveal a confidential one', () => {
    const [duplicate, root] = [unmerged('a'), unmerged('b')];
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
