import { Injectable } from '@nestjs/common';
import { type AttachmentRule, Attachments } from '#attachments';
import type { Queryable, Transaction } from '#database';
import { readActivity, readTargetOf } from './activity-rows.js';
import { type ActivityResponse, toActivityResponse } from './activity.dto.js';
import type { Activity } from './activity.entity.js';
import { mayRead } from './read-scope.js';

/** The kind of the attachments that belong to an activity. */
export const activityProof = 'activity-proof';

/** Photos and documents that prove an activity. */
@Injectable()
export class ActivityProofs {
  constructor(private readonly attachments: Attachments) {}

  /**
   * Makes these uploads, and no others, the proofs of the activity whose row is locked.
   *
   * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
   */
  set(tx: Transaction, activityId: string, ids: readonly string[]): Promise<void> {
    return this.attachments.replace(tx, ids, { kind: activityProof, id: activityId });
  }

  /** Activities with their proofs, in one statement. */
  async toResponses(source: Queryable, activities: readonly Activity[]): Promise<ActivityResponse[]> {
    const ids = activities.flatMap(({ id, source: from }) => (from === 'REPORTED' ? [id] : []));
    const proofs = ids.length === 0 ? new Map() : await this.attachments.listOfMany(source, activityProof, ids);
    return activities.map((activity) => toActivityResponse(activity, proofs.get(activity.id) ?? []));
  }
}

/** Photos show people: only readers of the activity may download them. */
export const mayReadActivityProof: AttachmentRule = async (actor, activityId, { access, database }) => {
  const activity = await readActivity(database, activityId);
  return mayRead(access, actor, 'activity.read', await readTargetOf(database, activity));
};
