import type { Access, Actor, Target } from '#access';
import { maskPersonalData } from './personal-data.js';

interface Texts {
  readonly title: string;
  readonly body: string;
  readonly answer: string | null;
}

/** The texts of an aspiration with personal data masked. */
export function masked<T extends Texts>(texts: T): T {
  return {
    ...texts,
    title: maskPersonalData(texts.title),
    body: maskPersonalData(texts.body),
    answer: texts.answer === null ? null : maskPersonalData(texts.answer),
  };
}

/**
 * Whether the actor may read personal data in the texts of an aspiration: those who may know its reporter, the coordinator
 * and the assigned agency; the agency not for an anonymous one. A KIM does not need them.
 */
export function mayReadPersonalData(
  access: Access,
  actor: Actor,
  of: { readonly anonymous: boolean },
  target: Target,
): boolean {
  return access.allows(actor, of.anonymous ? 'reporter.read-anonymous' : 'reporter.read', target);
}

/** The aspiration as the actor may read it. */
export function redactedFor<T extends Texts & { readonly anonymous: boolean }>(
  access: Access,
  actor: Actor,
  texts: T,
  target: Target,
): T {
  return mayReadPersonalData(access, actor, texts, target) ? texts : masked(texts);
}
