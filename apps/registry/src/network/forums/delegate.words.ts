import type { WorkflowWords } from '#lifecycle';
import type { delegateWorkflow } from './delegate.workflow.js';

/** The statuses and actions in words: `You cannot <action> in the status "<status>"`. */
export const delegateWords: WorkflowWords<typeof delegateWorkflow> = {
  statuses: {
    NAMED: { en: 'named', id: 'ditunjuk' },
    RECALLED: { en: 'recalled', id: 'ditarik' },
  },
  actions: {
    name: { en: 'name the delegate', id: 'menunjuknya' },
    recall: { en: 'recall the delegate', id: 'menariknya' },
  },
};
