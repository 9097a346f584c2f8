import type { MessageChannel, MessageClass } from '#contracts';

/** `ANY` stands for every class, channel or topic. */
export interface PreferenceRule {
  readonly class: MessageClass | 'ANY';
  readonly channel: MessageChannel | 'ANY';
  readonly topic: string;
  readonly allow: boolean;
}

interface Subject {
  readonly class: MessageClass;
  readonly channel: MessageChannel;
  readonly topic: string | null;
}

/**
 * The most specific rule decides: a topic counts more than a channel, a channel more than a class; without a rule the message
 * is allowed. A rule for every class does not concern critical messages, which are denied by name only.
 */
export function allows(rules: readonly PreferenceRule[], subject: Subject): boolean {
  const [best] = rules
    .filter((rule) => matches(rule, subject))

    .toSorted((one, other) => specificity(other) - specificity(one));
  return best?.allow ?? true;
}

function matches(rule: PreferenceRule, subject: Subject): boolean {
  const ofClass = rule.class === subject.class || (rule.class === 'ANY' && subject.class !== 'CRITICAL');
  const ofChannel = rule.channel === 'ANY' || rule.channel === subject.channel;
  return ofClass && ofChannel && (rule.topic === 'ANY' || rule.topic === subject.topic);
}

function specificity(rule: PreferenceRule): number {
  return (rule.topic === 'ANY' ? 0 : 4) + (rule.channel === 'ANY' ? 0 : 2) + (rule.class === 'ANY' ? 0 : 1);
}
