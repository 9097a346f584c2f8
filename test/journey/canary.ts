import type { TrackingKey } from './answers.js';
import type { CanaryTexts } from './canary-texts.js';

/** An aspiration with planted texts, and how its reporter and a supporter follow it. */
export interface PlantedAspiration extends TrackingKey {
  readonly id: string;
  readonly attachmentIds: readonly string[];
  readonly supporter?: TrackingKey;
  /** Of the same citizen, never submitted. */
  readonly draftId?: string;
}

/** What a journey has planted, and the paths that lead to it. */
export interface Canary {
  readonly texts: CanaryTexts;
  readonly confidential: PlantedAspiration;
  readonly open: PlantedAspiration;
  readonly kimId: string;
  readonly memberIds: readonly string[];
}
