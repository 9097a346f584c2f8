import type { Policy } from '#access';
import { type DomainError, platformError } from '#http-api';
import type { BilingualText } from '#text';
import { byOf, toAudience, transitionsFrom } from '#workflow';
import type { AnyWorkflow } from './step.js';
import type { WorkflowWords } from './words.js';

interface Refused {
  readonly workflow: AnyWorkflow;
  readonly words: WorkflowWords;
  readonly from: string | null;
  readonly action: string;
  /** The actions that the caller may take now. */
  readonly allowed: readonly string[];
}

/**
 * 409 `transition-refused`: names the actions that are possible from this status and who may take each, and those of the
 * caller in words.
 */
export function transitionRefused(refused: Refused, policy: Policy): DomainError {
  const { workflow, words, from } = refused;
  const possible = transitionsFrom(workflow, from).map(({ action, to }) => ({
    action,
    label: wordsOf(words.actions, action),
    to,
    ...toAudience(byOf(workflow, action), policy),
  }));
  return platformError('transition-refused', { detail: sentence(refused), possible });
}

function sentence({ words, from, action, allowed }: Refused): BilingualText {
  const refused = wordsOf(words.actions, action);
  const status = from === null ? undefined : wordsOf(words.statuses, from);
  const others = allowed.map((name) => wordsOf(words.actions, name));
  const list = (language: 'en' | 'id') => others.map((other) => other[language]).join('; ');
  return {
    en:
      `You cannot ${refused.en}${status ? ` in the status "${status.en}"` : ''}. ` +
      (others.length === 0 ? 'There is nothing that you can do now.' : `What you can do: ${list('en')}.`),
    id:
      `Anda tidak dapat ${refused.id}${status ? ` pada status "${status.id}"` : ''}. ` +
      (others.length === 0 ? 'Saat ini tidak ada yang dapat Anda lakukan.' : `Yang dapat Anda lakukan: ${list('id')}.`),
  };
}

/** An action that the workflow does not have stands for itself. */
function wordsOf(words: Readonly<Record<string, BilingualText>>, name: string): BilingualText {
  return words[name] ?? { en: name, id: name };
}
