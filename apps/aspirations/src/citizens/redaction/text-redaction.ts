import type { Access, Actor, Target } from '#access';
import { isAllowed } from '../../is-allowed.js';
import { maskPersonalData } from './personal-data.js';

interface Texts {
  readonly title: string;
  readonly body: string;
  readonly answer: string | null;
}

/** What was told and answered, with dots where a telephone number or the like stands. */
export function masked<Told extends Texts>(texts: Told): Told {
  return {
    ...texts,
    title: maskPersonalData(texts.title),
    body: maskPersonalData(texts.body),
    answer: texts.answer === null ? null : maskPersonalData(texts.answer),
  };
}

/**
 * Whether somebody sees what stands in the texts of a case, telephone numbers and all: whoever may know its reporter, the
 * coordinator and the agency that has it, may; the agency not of an anonymous one. A KIM need not keep what it does not need.
 */
export function mayReadPersonalData(
  access: Access,
  actor: Actor,
  of: { readonly anonymous: boolean },
  target: Target,
): boolean {
  return isAllowed(access, actor, of.anonymous ? 'reporter.read-anonymous' : 'reporter.read', target);
}

/** The case as this one may see it. */
export function redactedFor<Told extends Texts & { readonly anonymous: boolean }>(
  access: Access,
  actor: Actor,
  texts: Told,
  target: Target,
): Told {
  return mayReadPersonalData(access, actor, texts, target) ? texts : masked(texts);
}
