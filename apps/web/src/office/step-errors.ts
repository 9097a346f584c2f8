import type { ApiProblem } from '#api-client';
import { formErrors, type FormErrors } from '../pages/forms.js';
import type { Visit } from '../pages/visit.js';
import { nameOfPointer } from './step-entries.js';
import { stepPageTexts } from './step.page.texts.js';

/** What is shown above the form of a step. */
export interface StepErrors {
  readonly fields?: FormErrors;
  /** Someone else has changed the aspiration: the form gets its present version. */
  readonly isChanged?: boolean;
  /** The form was filled in before a session ended. */
  readonly isSaved?: boolean;
}

const preconditionFailed = 412;

export function stepErrors(visit: Visit, { status, fields, detail, title }: ApiProblem): StepErrors {
  if (status === preconditionFailed) return { isChanged: true, fields: { '': visit.texts(stepPageTexts).changed } };
  const ofFields = formErrors(fields, nameOfPointer);
  return { fields: Object.keys(ofFields).length > 0 ? ofFields : { '': detail ?? title } };
}
