import type { Access, Actor, Target } from '#access';
import { reaches } from '../reach.js';
import { maskPersonalData } from './personal-data.js';

interface Words {
  readonly title: string;
  readonly body: string;
  readonly answer: string | null;
}

/** What was told and answered, with dots where a telephone number or the like stands. */
export function masked<Told extends Words>(told: Told): Told {
  return {
    ...told,
    title: maskPersonalData(told.title),
    body: maskPersonalData(told.body),
    answer: told.answer === null ? null : maskPersonalData(told.answer),
  };
}

/**
 * Whether somebody sees what stands in the texts of a case, telephone numbers and all: whoever may know its reporter, the
 * coordinator and the agency that has it, may; the agency not of an anonymous one. A KIM need not keep what it does not need.
 */
export function readsPersonalData(
  access: Access,
  actor: Actor,
  of: { readonly anonymous: boolean },
  target: Target,
): boolean {
  return reaches(access, actor, of.anonymous ? 'reporter.read-anonymous' : 'reporter.read', target);
}

/** The case as this one may see it. */
export function shownTo<Told extends Words & { readonly anonymous: boolean }>(
  access: Access,
  actor: Actor,
  told: Told,
  target: Target,
): Told {
  return readsPersonalData(access, actor, told, target) ? told : masked(told);
}
