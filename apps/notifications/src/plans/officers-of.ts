import type { TemplateName } from '../templates/templates.js';
import type { NewPlan } from './plans.js';

/** That the officers of each of these KIM be told something that needs no more words. */
export function officersOf(kimIds: readonly string[], template: TemplateName): NewPlan[] {
  return kimIds.map((kimId) => ({
    template,
    audience: 'KIM_OFFICERS',
    audienceId: kimId,
    about: { kind: 'KIM', id: kimId },
    variables: {},
  }));
}
