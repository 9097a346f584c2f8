import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import { editionError } from '../edition.errors.js';
import { EditionLifecycle } from '../edition.lifecycle.js';
import type { EditionPermission } from '../edition.policy.js';
import {
  type CommentPage,
  type CommentQuery,
  type CommentResponse,
  type NewComment,
  toCommentResponse,
} from './comment.dto.js';
import { EditionComment } from './comment.entity.js';
import { reviewError } from './review.errors.js';

const permission: EditionPermission = 'edition.comment';
const oldestFirst = keyset({ id: key.uuid() });

/** Remarks of editors on passages. They hold for the content that was read, and remain as it changes. */
@Injectable()
export class CommentService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly editions: EditionLifecycle,
  ) {}

  /** @throws 404 `edition-not-found`, 409 `content-changed`, 422 `passage-not-found` */
  async add(tx: Transaction, actor: Actor, editionId: string, body: NewComment): Promise<CommentResponse> {
    const edition = await this.editions.lock(tx, editionId);
    this.access.check(actor, permission, { area: edition.villageCodes });
    if (body.contentHash !== edition.contentHash) throw editionError('content-changed');
    if (body.passage !== null && !edition[body.field].includes(body.passage)) throw reviewError('passage-not-found');
    const written = { writtenBy: actor.subject, writtenAt: new Date(), resolvedBy: null, resolvedAt: null };
    const comment: EditionComment = { ...body, id: uuidv7(), editionId, ...written };
    await tx.manager.insert(EditionComment, comment);
    return toCommentResponse(comment);
  }

  /** The first who resolves it counts. @throws 404 `edition-not-found`, `comment-not-found` */
  resolve(actor: Actor, editionId: string, id: string): Promise<CommentResponse> {
    return this.database.transaction(async (tx) => {
      const { villageCodes } = await this.editions.lock(tx, editionId);
      this.access.check(actor, permission, { area: villageCodes });
      const [comment] = await tx.query<EditionComment>(sql`
        UPDATE edition_comment
           SET resolved_by = coalesce(resolved_by, ${actor.subject}), resolved_at = coalesce(resolved_at, now())
         WHERE id = ${id} AND edition_id = ${editionId}
        RETURNING ${columnsOf(EditionComment)}`);
      if (!comment) throw reviewError('comment-not-found');
      return toCommentResponse(comment);
    });
  }

  /** Oldest first. @throws 404 `edition-not-found` */
  async list(actor: Actor, editionId: string, query: CommentQuery): Promise<CommentPage> {
    const [edition] = await this.database.query<{ villageCodes: string[] }>(
      sql`SELECT village_codes FROM edition WHERE id = ${editionId}`,
    );
    if (!edition) throw editionError('edition-not-found');
    this.access.check(actor, permission, { area: edition.villageCodes });
    const condition = allOf(
      sql`edition_id = ${editionId}`,
      query.open && sql`(resolved_at IS NULL) = ${query.open === 'true'}::boolean`,
      oldestFirst.after(query),
    );
    const rows = await this.database.query<EditionComment>(sql`
      SELECT ${columnsOf(EditionComment)} FROM edition_comment WHERE ${condition} ${oldestFirst.orderAndLimit(query)}`);
    return page(rows, query, oldestFirst, toCommentResponse);
  }
}
