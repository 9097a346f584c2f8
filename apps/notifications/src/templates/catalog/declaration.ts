import type { Placeholder } from '../content/placeholders.js';

/** What a template is about: people may choose channels by it. */
export const templateTopics = [
  'KIM',
  'MEMBERSHIP',
  'DISSEMINATION',
  'TRAINING',
  'ASPIRATION',
  'DEADLINE',
  'NETWORK',
  'CLAIM',
  'NEED',
  'CONTRIBUTION',
  'ADDRESS',
  'NEWS',
  'PLATFORM',
] as const;
export type TemplateTopic = (typeof templateTopics)[number];

/** CRITICAL: is sent at any hour, in a lane of its own. BULK: may expire. DIGEST: gathers others. */
export const templateClasses = ['CRITICAL', 'OPERATIONAL', 'BULK', 'DIGEST'] as const;
export type TemplateClass = (typeof templateClasses)[number];

export interface Declaration {
  readonly topic: TemplateTopic;
  readonly class: TemplateClass;
  /** The variables that its texts may use, besides `recipient`. */
  readonly placeholders: readonly Placeholder[];
}
