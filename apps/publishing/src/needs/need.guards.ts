import type { GuardTable } from '#lifecycle';
import type { InformationNeed } from './need.entity.js';
import type { NeedGuard } from './need.workflow.js';

/** What the transitions of a need bring for their guards and events. */
export interface NeedInput {
  /** Of a request: whether its village exists; true without one. */
  readonly villageExists?: boolean;
  /** Of an answer: the title of the live edition that gives it; null when the document has none. */
  readonly answerTitle?: string | null;
  /** Of an answer: the KIM that asked or voted. */
  readonly kimIds?: readonly string[];
  /** Of a merge: whether the other need is open. */
  readonly targetIsOpen?: boolean;
}

export const needGuards: GuardTable<NeedGuard, InformationNeed, NeedInput> = {
  'unknown-village': ({ input }) =>
    input.villageExists === true || {
      errors: [{ pointer: '/villageCode', detail: { en: 'unknown', id: 'tidak dikenal' } }],
    },
  'document-not-live': ({ input }) => typeof input.answerTitle === 'string',
  'merge-target-not-open': ({ input }) => input.targetIsOpen === true,
};
