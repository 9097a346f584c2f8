import { Inject, Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { attachmentColumns, type AttachmentRow } from '../attachment-rows.js';
import { attachmentError } from '../attachment.errors.js';
import type { AttachmentRules, DownloadObserver, RuleContext } from '../attachment-access.js';
import { ATTACHMENT_RULES, DOWNLOAD_OBSERVER } from '../attachment.tokens.js';

/** Decides which attachments an actor may download, and reports it. */
@Injectable()
export class Downloads {
  constructor(
    @Inject(ATTACHMENT_RULES) private readonly rules: AttachmentRules,
    @Inject(DOWNLOAD_OBSERVER) private readonly onDownload: DownloadObserver,
    private readonly access: Access,
    private readonly database: Database,
  ) {}

  /** The attachment that the actor is about to download. @throws 404 'attachment-not-found', also for attachments that the actor may not read */
  async visible(id: string, actor: Actor | undefined): Promise<AttachmentRow> {
    const [row] = await this.database.query<AttachmentRow>(
      sql`SELECT ${attachmentColumns} FROM attachment WHERE id = ${id}`,
    );
    if (!row || !(await this.mayDownload(row, actor))) throw attachmentError('attachment-not-found');
    const { ownerKind, ownerId } = row;
    if (ownerKind !== null && ownerId !== null) await this.onDownload(actor, { id, ownerKind, ownerId }, this.context);
    return row;
  }

  private get context(): RuleContext {
    return { access: this.access, database: this.database };
  }

  private mayDownload(
    { id: attachmentId, account, ownerKind, ownerId }: AttachmentRow,
    actor: Actor | undefined,
  ): boolean | Promise<boolean> {
    if (ownerKind === null || ownerId === null) return actor?.subject === account;
    const rule = Object.hasOwn(this.rules, ownerKind) ? this.rules[ownerKind] : undefined;
    return rule?.(actor, ownerId, { ...this.context, attachmentId }) ?? false;
  }
}
