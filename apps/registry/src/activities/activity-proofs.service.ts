import { Injectable } from '@nestjs/common';
import { type AttachmentRule, Attachments } from '#attachments';
import type { Database, Transaction } from '#database';
import { readKim } from '../kims/kim-rows.js';
import { scopesOf } from '../kims/kim-scope.js';
import { type Activity, readActivity } from './activity-rows.js';
import { type ActivityResponse, toActivityResponse } from './activity.dto.js';
import { isWithin } from './read-scope.js';

/** The kind of the attachments that belong to an activity. */
export const activityProof = 'activity-proof';

/** Photos and documents that show that an activity took place. */
@Injectable()
export class ActivityProofs {
  constructor(private readonly attachments: Attachments) {}

  /**
   * Makes these uploads, and no others, the proofs of the activity whose row is locked. What it had besides is destroyed.
   *
   * @throws 'attachment-not-found', 'attachment-already-claimed', 'too-many-attachments'
   */
  async set(tx: Transaction, activityId: string, ids: readonly string[]): Promise<void> {
    const owner = { kind: activityProof, id: activityId };
    const present = await this.attachments.list(tx, owner);
    const leftOut = present.map(({ id }) => id).filter((id) => !ids.includes(id));
    if (leftOut.length > 0) await this.attachments.remove(tx, owner, leftOut);
    await this.attachments.claim(tx, ids, owner);
  }

  /** Activities with their proofs, as they are shown. */
  async shown(
    source: Pick<Database | Transaction, 'query'>,
    activities: readonly Activity[],
  ): Promise<ActivityResponse[]> {
    const ids = activities.flatMap(({ id, source: from }) => (from === 'REPORTED' ? [id] : []));
    if (ids.length === 0) return activities.map((activity) => toActivityResponse(activity, []));
    const proofs = await this.attachments.listOfMany(source, activityProof, ids);
    return activities.map((activity) => toActivityResponse(activity, proofs.get(activity.id) ?? []));
  }
}

/** Photos show people: they are for those who may read the activity. */
export const mayReadActivityProof: AttachmentRule = async (actor, activityId, { access, database }) => {
  const { kimId, villageCode } = await readActivity(database, activityId);
  const { villageCodes } = await readKim(database, kimId);
  const places = villageCode === null ? villageCodes : [villageCode, ...villageCodes];
  return isWithin(scopesOf(access, actor, 'activity.read'), { kimId, places });
};
