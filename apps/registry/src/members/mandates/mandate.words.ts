import type { WorkflowWords } from '#lifecycle';
import type { mandateWorkflow } from './mandate.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const mandateWords: WorkflowWords<typeof mandateWorkflow> = {
  statuses: {
    GIVEN: { en: 'given', id: 'diberikan' },
    REVOKED: { en: 'revoked', id: 'dicabut' },
  },
  actions: {
    give: { en: 'give it', id: 'memberikannya' },
    revoke: { en: 'revoke it', id: 'mencabutnya' },
  },
};
