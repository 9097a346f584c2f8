import type { GuardTable } from '#lifecycle';
import type { Document } from './document.entity.js';
import type { DocumentGuard } from './document.workflow.js';

export interface DocumentInput {
  /** Of a redirection: whether the target has a live edition. */
  readonly targetIsLive?: boolean;
}

export const documentGuards: GuardTable<DocumentGuard, Document, DocumentInput> = {
  'redirect-target-unsuitable': ({ after, input: { targetIsLive } }) =>
    after.redirectTo !== after.id && targetIsLive === true,
};
