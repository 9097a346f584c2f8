import type { TrackingKey } from './answers.js';
import type { CanaryTexts } from './canary-texts.js';
import type { ClarifiedClaim } from './clarify-claim.js';

/** An aspiration with planted texts, and how its reporter and a supporter follow it. */
export interface PlantedAspiration extends TrackingKey {
  readonly id: string;
  readonly attachmentIds: readonly string[];
  readonly supporter?: TrackingKey;
  /** Of the same citizen, never submitted. */
  readonly draftId?: string;
}

/** What has planted texts in publishing. */
export interface PlantedPublications {
  readonly claim: ClarifiedClaim;
  readonly threadId: string;
  readonly needId: string;
  readonly contributionId: string;
  /** The edition that was returned to its editors. */
  readonly draftId: string;
  readonly taskIds: readonly string[];
}

/** What has planted texts in notifications. */
export interface PlantedNotifications {
  /** A plan for an audience, which was cancelled before it sent anything. */
  readonly planId: string;
}

/** What has planted texts in the registry, besides members. */
export interface PlantedTrainings {
  /** Never announced. */
  readonly draftId: string;
}

/** What a journey has planted, and the paths that lead to it. */
export interface Canary {
  readonly texts: CanaryTexts;
  readonly confidential: PlantedAspiration;
  readonly open: PlantedAspiration;
  /** For information. */
  readonly request: PlantedAspiration;
  readonly kimId: string;
  readonly memberIds: readonly string[];
  readonly publications: PlantedPublications;
  readonly notifications: PlantedNotifications;
  readonly trainings: PlantedTrainings;
}
