import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { columnsOf, Database, sql } from '#database';
import { publicationError } from '../publication.errors.js';
import type { ChangeDay, ChangePage, ChangeQuery, ChangeResponse } from './change.dto.js';
import { chainStart } from './change-chain.js';
import { PublicationChange } from './change.entity.js';
import { NewestChange } from './newest-change.js';

/** A transaction that adds a change ends within this time: statements and locks have shorter limits. */
const latestCommitMs = 5 * 60_000;

/** The changes as integrators replay and verify them. */
@Injectable()
export class ChangeQueries {
  constructor(
    private readonly database: Database,
    private readonly newestChange: NewestChange,
  ) {}

  /** Those after the given one, in their order. */
  async list({ after, limit }: ChangeQuery): Promise<ChangePage> {
    const newest = await this.newestChange.read();
    const rows = await this.database.query<PublicationChange>(sql`
      SELECT ${columnsOf(PublicationChange)} FROM publication_change
       WHERE seq > ${after} AND seq <= ${newest} ORDER BY seq LIMIT ${limit}`);
    const items = rows.map(toChangeResponse);
    return { items, next: items.at(-1)?.seq ?? after, newest };
  }

  /** @throws 404 `change-day-not-found` for a day without a change */
  async day(day: string): Promise<ChangeDay> {
    const [found] = await this.database.query<{
      first: string;
      last: string;
      digest: string;
      previous: string | null;
    }>(sql`
      SELECT span.first, span.last, newest.hash AS digest, before.hash AS previous
        FROM (SELECT min(seq) AS first, max(seq) AS last FROM publication_change WHERE day = ${day}) AS span
        JOIN publication_change newest ON newest.seq = span.last
        LEFT JOIN publication_change before ON before.seq = span.first - 1`);
    if (!found) throw publicationError('change-day-not-found');
    return {
      day,
      first: Number(found.first),
      last: Number(found.last),
      previousDigest: found.previous ?? chainStart,
      digest: found.digest,
      closed: day < jakartaDate(new Date(Date.now() - latestCommitMs)),
    };
  }
}

function toChangeResponse({ seq, at, kind, documentId, language, editionId, contentHash, hash }: PublicationChange) {
  const response = { seq: Number(seq), at: at.toISOString(), kind, documentId, language, editionId, contentHash, hash };
  return response as ChangeResponse;
}
