import { Injectable } from '@nestjs/common';
import { CoverageGapDetected } from '#contracts';
import { type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { CoverageGap } from './gap.entity.js';
import { gapError } from './gap.errors.js';
import { type GapGuard, gapWorkflow } from './gap.workflow.js';
import { gapWords } from './gap.words.js';

/** Of an assignment. */
export interface GapInput {
  readonly isKimAvailable?: boolean;
  readonly isEditionLive?: boolean;
}

export const gapGuards: GuardTable<GapGuard, CoverageGap, GapInput> = {
  'no-fallback-kim': ({ input: { isKimAvailable } }) => isKimAvailable === true,
  'edition-not-live': ({ input: { isEditionLive } }) => isEditionLive === true,
};

/** The only way by which a gap changes. */
@Injectable()
export class GapLifecycle extends Lifecycle<typeof gapWorkflow, CoverageGap, GapInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: gapWorkflow,
      words: gapWords,
      entity: CoverageGap,
      notFound: () => gapError('coverage-gap-not-found'),
      refuse: gapError,
      target: ({ villageCode }) => ({ area: villageCode }),
      guards: gapGuards,
      events: {
        CoverageGapDetected: ({ after: { id: gapId, version, editionId, villageCode, reason, fallbackKimId } }) =>
          CoverageGapDetected({ gapId, version, editionId, villageCode, reason, fallbackKimId }),
      },
    });
  }
}
