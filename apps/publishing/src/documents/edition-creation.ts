import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { columnsOf, sql, type Transaction } from '#database';
import { Audience } from '../audience/audience.js';
import { contentChanges, targetedBy } from './content/content-changes.js';
import { EditionMedia } from './content/edition-media.js';
import { documentError } from './document.errors.js';
import { DocumentLifecycle } from './document.lifecycle.js';
import type { NewEdition, NewNextEdition } from './edition.dto.js';
import { Edition } from './edition.entity.js';
import { EditionLifecycle } from './edition.lifecycle.js';

/** How a document comes into being besides by its office. */
export interface Origin {
  readonly documentId?: string;
  /** The KIM that wrote it, and who of it: they are authors of the edition. */
  readonly kimId?: string;
  readonly authors?: readonly string[];
}

/** As a plain row, which may be spread. */
type EditionRow = Pick<Edition, keyof Edition>;

/** New documents with their first drafts, and further editions of them. */
@Injectable()
export class EditionCreation {
  constructor(
    private readonly audience: Audience,
    private readonly documents: DocumentLifecycle,
    private readonly editions: EditionLifecycle,
    private readonly media: EditionMedia,
  ) {}

  /** Creates a document with the draft of its first edition. */
  async create(
    tx: Transaction,
    actor: Actor,
    { areaCodes, kind, language, ...fields }: NewEdition,
    { documentId = uuidv7(), kimId, authors = [] }: Origin = {},
  ): Promise<Edition> {
    const villages = await this.audience.villagesOf(tx, areaCodes);
    const content = { ...fields, kind, language, villageCodes: targetedBy(villages), correctionReason: null };
    const now = new Date();
    const created = { createdBy: authors[0] ?? actor.subject, createdAt: now, updatedAt: now };
    await this.documents.create(
      tx,
      { ...created, id: documentId, kind, kimId: kimId ?? null, redirectTo: null, closedReason: null },
      { actor: actor.subject, authorized: true, now },
    );
    await this.media.claim(tx, documentId, fields.media);
    const edition = {
      ...draftOf(actor, authors, now),
      ...contentChanges(content, {}),
      kind,
      language,
      documentId,
      number: 1,
      supersedes: null,
    };
    return this.editions.create(tx, edition, { actor, now, input: { villages } });
  }

  /** Creates the draft of the next edition: a correction, an update or a translation. @throws 409 `document-closed` */
  async createNext(tx: Transaction, actor: Actor, documentId: string, body: NewNextEdition): Promise<Edition> {
    const { areaCodes, language, ...fields } = body;
    const document = await this.documents.lock(tx, documentId);
    if (document.status !== 'OPEN') throw documentError('document-closed');
    const earlier = await this.earlierOf(tx, documentId);
    const same = earlier.filter((edition) => edition.language === language);
    const live = same.find(({ status }) => status === 'PUBLISHED');
    const base = live ?? same[0] ?? { ...earlier[0]!, body: '', summary: '' };
    const villages = areaCodes && (await this.audience.villagesOf(tx, areaCodes));
    const villageCodes = villages ? targetedBy(villages) : base.villageCodes;
    if (fields.media) await this.media.claim(tx, documentId, fields.media);
    const now = new Date();
    const edition = {
      ...draftOf(actor, [], now),
      ...contentChanges({ ...base, language }, { ...fields, villageCodes }),
      kind: document.kind,
      language,
      documentId,
      supersedes: live?.id ?? null,
      number: Math.max(0, ...same.map(({ number }) => number)) + 1,
    };
    return this.editions.create(tx, edition, { actor, now, input: villages ? { villages } : {} });
  }

  /** Newest first. */
  private earlierOf(tx: Transaction, documentId: string): Promise<EditionRow[]> {
    return tx.query<EditionRow>(
      sql`SELECT ${columnsOf(Edition)} FROM edition WHERE document_id = ${documentId} ORDER BY id DESC`,
    );
  }
}

/** What every new draft begins with. */
function draftOf({ subject }: Actor, others: readonly string[], now: Date) {
  return {
    id: uuidv7(),
    createdBy: others[0] ?? subject,
    changedBy: subject,
    authors: [...new Set([...others, subject])],
    createdAt: now,
    updatedAt: now,
    approvedHash: null,
    endorsedBy: null,
    approvedBy: null,
    supersededBy: null,
    publishedAt: null,
    renewBy: null,
    remindedAt: null,
    withdrawnAt: null,
    withdrawalReason: null,
    assignedAt: null,
  };
}
