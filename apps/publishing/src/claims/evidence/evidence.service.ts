import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import { ClaimLifecycle } from '../claim.lifecycle.js';
import type { ClaimPermission } from '../claim.policy.js';
import { ClaimEvidence } from './claim-evidence.entity.js';
import type { EvidencePage, EvidenceQuery, EvidenceResponse, ForeignClaimReview, NewEvidence } from './evidence.dto.js';

const add: ClaimPermission = 'claim.add-evidence';
const oldestFirst = keyset({ id: key.uuid() });

/** Evidence on claims; it may be added at any time, and is never changed. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly claims: ClaimLifecycle,
  ) {}

  /** @throws 404 `claim-not-found` */
  addSource(tx: Transaction, actor: Actor, claimId: string, evidence: NewEvidence): Promise<EvidenceResponse> {
    return this.add(tx, actor, claimId, { ...evidence, kind: 'SOURCE', rating: null });
  }

  /** Adds the verdict of another fact checker, from its ClaimReview. @throws 404 `claim-not-found` */
  addReview(tx: Transaction, actor: Actor, claimId: string, review: ForeignClaimReview): Promise<EvidenceResponse> {
    const { url: link, author: publisher, claimReviewed, reviewRating } = review;
    const rating = reviewRating.alternateName ?? String(reviewRating.ratingValue ?? '?');
    const title = `[${rating}] ${claimReviewed}`;
    return this.add(tx, actor, claimId, { kind: 'CLAIM_REVIEW', publisher, title, link, note: null, rating });
  }

  /** Oldest first. */
  async list(actor: Actor, claimId: string, query: EvidenceQuery): Promise<EvidencePage> {
    this.access.check(actor, 'claim.read-reports' satisfies ClaimPermission, {});
    const rows = await this.database.query<ClaimEvidence>(sql`
      SELECT ${columnsOf(ClaimEvidence)} FROM claim_evidence
       WHERE ${allOf(sql`claim_id = ${claimId}`, oldestFirst.after(query))} ${oldestFirst.orderAndLimit(query)}`);
    return page(rows, query, oldestFirst, toResponse);
  }

  private async add(
    tx: Transaction,
    actor: Actor,
    claimId: string,
    evidence: Omit<ClaimEvidence, 'id' | 'claimId' | 'addedBy' | 'addedAt'>,
  ): Promise<EvidenceResponse> {
    this.access.check(actor, add, {});
    const { mergedInto } = await this.claims.lock(tx, claimId);
    const owner = { claimId: mergedInto ?? claimId, addedBy: actor.subject, addedAt: new Date() };
    const row = { id: uuidv7(), ...evidence, ...owner };
    tx.enqueueInsert(ClaimEvidence, row);
    return toResponse(row);
  }
}

function toResponse(row: ClaimEvidence): EvidenceResponse {
  const { id, kind, publisher, title, link, note, rating, addedBy, addedAt } = row;
  return { id, kind, publisher, title, link, note, rating, addedBy, addedAt: addedAt.toISOString() };
}
