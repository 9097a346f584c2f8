import type { AspirationsSchemas } from '#api-client';
import type { StepEntries } from './step-entries.js';
import type { StepErrors } from './step-errors.js';
import type { Step } from './steps.js';

/** A step of an aspiration with what was entered, and what can be chosen. */
export interface StepForm {
  readonly step: Step;
  readonly aspiration: AspirationsSchemas['Aspiration'];
  readonly entries: StepEntries;
  readonly errors: StepErrors;
  readonly agencies: AspirationsSchemas['AgencyPage']['items'];
  readonly suggestions: AspirationsSchemas['AgencySuggestions']['items'];
}
