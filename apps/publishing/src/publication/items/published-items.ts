import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { LifecycleObserver, Step, Subject } from '#lifecycle';
import { EditionLifecycle } from '../../documents/edition.lifecycle.js';
import type { ChainedChange, ChangeKind } from '../change-log/change-chain.js';
import { ChangeLog } from '../change-log/change-log.js';
import { areasOf } from './areas-of.js';
import { expiryExplanation } from './expiry-explanation.js';
import type { ItemStatus } from './published-item.entity.js';

/** Of an edition, what the public selects it by. */
interface Edition extends Subject {
  readonly documentId: string;
  readonly language: string;
  readonly kind: string;
  readonly topic: string;
  readonly villageCodes: readonly string[];
  readonly contentHash: string;
  readonly supersedes: string | null;
  readonly correctionReason: string | null;
  readonly withdrawalReason: string | null;
}

interface Change {
  readonly edition: Edition;
  readonly kind: ChangeKind;
}

/** Stores what the public reads, and the change, in the transaction of each step that publishes an edition or ends one. */
@Injectable()
export class PublishedItems implements LifecycleObserver<Edition>, OnModuleInit {
  constructor(
    private readonly editions: EditionLifecycle,
    private readonly log: ChangeLog,
  ) {}

  onModuleInit(): void {
    this.editions.observe(this);
  }

  async applied(tx: Transaction, steps: readonly Step<Edition>[]): Promise<void> {
    const visible = steps.filter(({ action }) => ['publish', 'withdraw', 'expire'].includes(action));
    if (visible.length === 0) return;
    const closed = await this.closedDocuments(tx, visible);
    const changes = visible.map(({ after, action }) => ({ edition: after, kind: kindOf(after, action, closed) }));
    const chained = await this.log.append(
      tx,
      changes.map(({ edition: { id, documentId, language, contentHash }, kind }) => {
        return { kind, documentId, language, editionId: id, contentHash };
      }),
    );
    await this.store(tx, changes, chained);
  }

  /** Those that were redirected or removed before their editions are withdrawn. */
  private async closedDocuments(tx: Transaction, steps: readonly Step<Edition>[]): Promise<Map<string, ChangeKind>> {
    const ids = steps.flatMap(({ action, after }) => (action === 'withdraw' ? [after.documentId] : []));
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; status: 'REDIRECTED' | 'REMOVED' }>(
      sql`SELECT id, status FROM document WHERE id = ANY (${ids}::uuid[]) AND status <> 'OPEN'`,
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  /** The last change of an item counts. */
  private async store(tx: Transaction, changes: readonly Change[], chained: readonly ChainedChange[]): Promise<void> {
    const items = new Map(
      changes.map(({ edition, kind }, index) => {
        const { documentId, language } = edition;
        return [`${documentId} ${language}`, { ...itemOf(edition, kind), ...stateOf(chained[index]!) }];
      }),
    );
    await tx.query(sql`
      INSERT INTO published_item
      SELECT item.document_id, item.language, item.edition_id, item.status, item.kind, item.topic, item.areas,
             item.explanation, item.updated_at, item.updated_at, item.change_seq,
             CASE WHEN item.status = 'LIVE' THEN lower(edition.title || ' ' || edition.summary) ELSE '' END,
             CASE WHEN item.status = 'LIVE' THEN
               setweight(to_tsvector(search_configuration(item.language), edition.title), 'A')
               || setweight(to_tsvector(search_configuration(item.language), edition.summary), 'B')
               || to_tsvector(search_configuration(item.language), edition.body)
             ELSE '' END
        FROM jsonb_populate_recordset(NULL::published_item, ${JSON.stringify([...items.values()])}) AS item
        JOIN edition ON edition.id = item.edition_id
          ON CONFLICT (document_id, language) DO UPDATE
         SET edition_id = excluded.edition_id, status = excluded.status, kind = excluded.kind, topic = excluded.topic,
             areas = excluded.areas, explanation = excluded.explanation, updated_at = excluded.updated_at,
             change_seq = excluded.change_seq, search_text = excluded.search_text, words = excluded.words`);
  }
}

function kindOf(edition: Edition, action: string, closed: ReadonlyMap<string, ChangeKind>): ChangeKind {
  if (action === 'expire') return 'EXPIRED';
  if (action === 'withdraw') return closed.get(edition.documentId) ?? 'WITHDRAWN';
  if (edition.correctionReason !== null) return 'CORRECTED';
  return edition.supersedes === null ? 'PUBLISHED' : 'UPDATED';
}

function itemOf(
  { id, documentId, language, kind, topic, villageCodes, withdrawalReason }: Edition,
  change: ChangeKind,
) {
  const status: ItemStatus = change === 'PUBLISHED' || change === 'UPDATED' || change === 'CORRECTED' ? 'LIVE' : change;
  return {
    document_id: documentId,
    language,
    edition_id: id,
    status,
    kind,
    topic,
    areas: areasOf(villageCodes),
    explanation: status === 'LIVE' ? null : (withdrawalReason ?? expiryExplanation(language)),
  };
}

const stateOf = ({ seq, at }: ChainedChange) => ({ updated_at: at, change_seq: seq });
