import { Injectable } from '@nestjs/common';
import type { messageSubjects } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import type { TemplateName } from '../../templates/catalog/declarations.js';
import type { ListedItem } from '../../templates/content/mail-html.js';
import type { Variables } from '../../templates/content/render.js';
import { Templates } from '../../templates/templates.service.js';
import type { ClaimedMessage } from '../dispatch/claimed-message.js';
import { EditionLinks } from '../dispatch/edition-links.js';
import { Decisions } from '../explain/decisions.js';

/** What a digest lists. */
export interface DigestContent {
  /** Of the template: how many messages, and the title of the first one. */
  readonly variables: Variables;
  readonly items: readonly ListedItem[];
}

interface GatheredMessage {
  readonly gatheredIn: string;
  readonly template: TemplateName;
  readonly templateVersion: number;
  readonly variables: Variables;
  readonly aboutKind: (typeof messageSubjects)[number];
  readonly aboutId: string;
}

/** Fixes what claimed digests list, just before they are sent. */
@Injectable()
export class DigestContents {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly decisions: Decisions,
    private readonly links: EditionLinks,
  ) {}

  /** Without those that list nothing any more, because all of it was cancelled or has expired. A few statements for a batch. */
  async open(messages: readonly ClaimedMessage[]): Promise<ReadonlyMap<string, DigestContent>> {
    const digests = messages.filter(isDigest);
    if (digests.length === 0) return new Map();
    const gathered = await this.database.transaction(async (tx) => {
      const listed = await fix(tx, digests);
      const filled = new Set(listed.map(({ gatheredIn }) => gatheredIn));
      await this.cancel(
        tx,
        digests.filter(({ id }) => !filled.has(id)),
      );
      return listed;
    });
    await this.templates.load(gathered.map(({ template, templateVersion: number }) => ({ template, number })));
    return new Map(
      digests.flatMap((digest): [string, DigestContent][] => {
        const items = gathered
          .filter(({ gatheredIn }) => gatheredIn === digest.id)
          .map((one) => this.itemOf(one, digest));
        const [first] = items;
        return first ? [[digest.id, { variables: { count: String(items.length), title: first.title }, items }]] : [];
      }),
    );
  }

  private itemOf(message: GatheredMessage, { language }: ClaimedMessage): ListedItem {
    const { template, templateVersion: number, variables, aboutKind, aboutId } = message;
    const { short } = this.templates.render({ template, number }, language, variables);
    return { title: short, url: aboutKind === 'EDITION' ? this.links.urlOf(aboutId) : null };
  }

  private async cancel(tx: Transaction, digests: readonly ClaimedMessage[]): Promise<void> {
    if (digests.length === 0) return;
    const rows = digests.map(({ id, attempts }) => ({ id, attempts }));
    const cancelled = await tx.query<{ id: string }>(sql`
      UPDATE message SET state = 'CANCELLED', version = version + 1, finished_at = now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, attempts int)
       WHERE message.id = row.id AND message.attempts = row.attempts AND state = 'SENDING'
      RETURNING message.id`);
    await this.decisions.add(
      tx,
      cancelled.map(({ id: messageId }) => ({ messageId, decision: 'CANCELLED', reason: 'NOTHING_TO_LIST' })),
    );
  }
}

export function isDigest(message: Pick<ClaimedMessage, 'class'>): boolean {
  return message.class === 'DIGEST';
}

/** From now on neither a pause nor a cancellation of their plans takes the messages out of the digest. */
function fix(tx: Transaction, digests: readonly ClaimedMessage[]): Promise<GatheredMessage[]> {
  return tx.query<GatheredMessage>(sql`
    WITH listed AS (
      UPDATE message SET state = 'SENT', due_at = 'infinity'
       WHERE gathered_in = ANY (${digests.map(({ id }) => id)}::uuid[]) AND state IN ('HELD', 'SENT')
      RETURNING id, gathered_in, template, template_version, variables, about_kind, about_id
    )
    SELECT gathered_in, template, template_version, variables, about_kind, about_id FROM listed ORDER BY id DESC`);
}
