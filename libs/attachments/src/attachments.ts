import { Inject, Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { currentContext } from '#observability';
import { attachmentColumns, type AttachmentRow, type Source, toAttachment } from './attachment-rows.js';
import type { Attachment } from './attachment.dto.js';
import { attachmentError } from './attachment.errors.js';
import { ATTACHMENT_RULES } from './attachment.tokens.js';
import type { AttachmentRules } from './attachment-access.js';
import { ContentStore } from './content/content-store.js';

/** The owner of attachments: a kind for which the service has a rule, and an id. */
export interface AttachmentOwner {
  readonly kind: string;
  readonly id: string;
}

const maxPerOwner = 20;

type Candidate = AttachmentRow & { readonly held: number };

/** Assigns uploads to their owners. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(ATTACHMENT_RULES) private readonly rules: AttachmentRules,
    private readonly store: ContentStore,
  ) {}

  /**
   * Assigns these uploads to the owner, in this order after its present ones. Call it in the transaction that writes the
   * owner, under its row lock. An upload never changes its owner; uploads that this owner has already stay as they are.
   * During a request it finds only uploads of the account of the caller.
   *
   * @throws 404 'attachment-not-found', 409 'attachment-already-claimed', 422 'too-many-attachments' (more than 20 of one owner)
   */
  async claim(tx: Transaction, ids: readonly string[], owner: AttachmentOwner): Promise<void> {
    this.requireRule(owner);
    const requested = [...new Set(ids)];
    if (requested.length === 0) return;
    if (requested.length > maxPerOwner) throw tooMany();
    const free = unclaimed(requested, await lock(tx, requested, owner), owner);
    await tx.query(
      sql`UPDATE attachment SET owner_kind = ${owner.kind}, owner_id = ${owner.id}, ordinal = latest + place,
              claimed_at = now()
         FROM unnest(${free}::uuid[]) WITH ORDINALITY AS claimed (claimed_id, place),
              (SELECT coalesce(max(ordinal), 0) AS latest FROM attachment WHERE owner_kind = ${owner.kind}
                AND owner_id = ${owner.id}) AS held
        WHERE id = claimed_id`,
    );
  }

  /**
   * Makes these uploads the only ones of the owner: claims new ones and deletes omitted ones.
   *
   * @throws the errors of `claim`
   */
  async replace(tx: Transaction, ids: readonly string[], owner: AttachmentOwner): Promise<void> {
    const present = await this.list(tx, owner);
    const leftOut = present.map(({ id }) => id).filter((id) => !ids.includes(id));
    if (leftOut.length > 0) await this.remove(tx, owner, leftOut);
    await this.claim(tx, ids, owner);
  }

  /** The attachments of this owner, in the order of their claims. */
  async list(source: Source, owner: AttachmentOwner): Promise<Attachment[]> {
    return (await this.listOfMany(source, owner.kind, [owner.id])).get(owner.id) ?? [];
  }

  /** The same for many owners of a kind, in one statement, without owners that have no attachments. */
  async listOfMany(source: Source, kind: string, ownerIds: readonly string[]): Promise<Map<string, Attachment[]>> {
    const rows = await source.query<AttachmentRow>(
      sql`SELECT ${attachmentColumns} FROM attachment
        WHERE owner_kind = ${kind} AND owner_id = ANY (${ownerIds}::text[]) ORDER BY owner_id, ordinal, id`,
    );
    const found = new Map<string, Attachment[]>();
    for (const row of rows) found.set(row.ownerId!, [...(found.get(row.ownerId!) ?? []), toAttachment(row)]);
    return found;
  }

  /** The perceptual hashes (`bit(64)`) of those of these uploads that are images. */
  async imageHashes(source: Source, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await source.query<{ hash: string }>(sql`
      SELECT image_hash::text AS hash FROM attachment WHERE id = ANY (${ids}::uuid[]) AND image_hash IS NOT NULL
       ORDER BY id`);
    return rows.map(({ hash }) => hash);
  }

  /** Deletes the attachments of this owner, or only those in `ids`. Returns their number. */
  async remove(tx: Transaction, owner: AttachmentOwner, ids?: readonly string[]): Promise<number> {
    const rows = await tx.query<{ id: string }>(
      sql`SELECT id FROM attachment WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id}
              AND (${ids ?? null}::uuid[] IS NULL OR id = ANY (${ids ?? null}))
        ORDER BY id FOR UPDATE`,
    );
    const removed = rows.map(({ id }) => id);
    await this.store.remove(tx, removed);
    await tx.query(sql`DELETE FROM attachment WHERE id = ANY (${removed}::uuid[])`);
    return removed.length;
  }

  /** Without a rule no caller could download the attachment: an error of the service. */
  private requireRule({ kind }: AttachmentOwner): void {
    if (!Object.hasOwn(this.rules, kind))
      throw new Error(`Attachments of '${kind}' have no rule: add one to attachmentsModule({ rules })`);
  }
}

/** Locks in the order of ids, so that concurrent claims of the same uploads do not deadlock. */
async function lock(tx: Transaction, ids: readonly string[], owner: AttachmentOwner): Promise<Candidate[]> {
  return tx.query<Candidate>(
    sql`SELECT ${attachmentColumns},
            (SELECT count(*)::int FROM attachment WHERE owner_kind = ${owner.kind} AND owner_id = ${owner.id}) AS held
       FROM attachment WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  );
}

function unclaimed(requested: readonly string[], rows: readonly Candidate[], owner: AttachmentOwner): string[] {
  const account = currentContext()?.actor;
  const known = new Map(rows.map((row) => [row.id, row]));
  const free = requested.filter((id) => {
    const row = known.get(id);
    if (row?.ownerKind === owner.kind && row.ownerId === owner.id) return false;
    if (!row || (account !== undefined && row.account !== account)) throw attachmentError('attachment-not-found');
    if (row.ownerKind !== null) throw attachmentError('attachment-already-claimed');
    return true;
  });
  if (free.length + (rows[0]?.held ?? 0) > maxPerOwner) throw tooMany();
  return free;
}

function tooMany(): Error {
  return attachmentError('too-many-attachments', {
    detail: { en: `At most ${maxPerOwner} attachments are allowed.`, id: `Paling banyak ${maxPerOwner} lampiran.` },
  });
}
