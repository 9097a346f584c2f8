import type { TemplateName } from '../templates/templates.js';
import type { NewPlan } from './plans.js';

/** Plans to notify the officers of each of these KIM with a template that has no variables. */
export function officersOf(kimIds: readonly string[], template: TemplateName): NewPlan[] {
  return kimIds.map((kimId) => ({
    template,
    audience: 'KIM_OFFICERS',
    audienceId: kimId,
    about: { kind: 'KIM', id: kimId },
    variables: {},
  }));
}
