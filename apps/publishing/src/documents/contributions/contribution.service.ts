import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { EditionMedia } from '../content/edition-media.js';
import { EditionCreation } from '../edition-creation.js';
import type { Edition } from '../edition.entity.js';
import type { ContributionAcceptance, ContributionChange, NewContribution } from './contribution.dto.js';
import type { Contribution } from './contribution.entity.js';
import { ContributionLifecycle } from './contribution.lifecycle.js';
import type { ContributionAction } from './contribution.workflow.js';

/** Local news of KIM. Every method refuses by 404, 403, 412, 409 `transition-refused` and the guards of the workflow. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly database: Database,
    private readonly contributions: ContributionLifecycle,
    private readonly media: EditionMedia,
    private readonly creation: EditionCreation,
  ) {}

  async create(tx: Transaction, actor: Actor, body: NewContribution): Promise<Contribution> {
    const [kim] = await tx.query<{ villageCodes: string[] }>(
      sql`SELECT village_codes FROM kim WHERE id = ${body.kimId}`,
    );
    const now = new Date();
    const contribution = {
      ...body,
      id: uuidv7(),
      villageCodes: kim?.villageCodes ?? [],
      authors: [actor.subject],
      approvedBy: null,
      createdAt: now,
      updatedAt: now,
    };
    const created = await this.contributions.create(tx, contribution, { actor, now });
    await this.media.claim(tx, created.id, body.media);
    return created;
  }

  change(command: VersionedCommand, fields: ContributionChange): Promise<Contribution> {
    return this.database.transaction((tx) =>
      this.contributions.apply(tx, 'change', {
        ...command,
        changes: async ({ before }) => {
          if (fields.media) await this.media.claim(tx, command.id, fields.media);
          return { ...fields, authors: [...new Set([...before.authors, command.actor.subject])] };
        },
      }),
    );
  }

  /** A step that changes nothing but the status. */
  move(
    action: Extract<ContributionAction, 'propose' | 'send-back' | 'return' | 'decline' | 'withdraw'>,
    command: VersionedCommand,
    reason: string | null = null,
  ): Promise<Contribution> {
    return this.database.transaction((tx) => this.contributions.apply(tx, action, { ...command, reason }));
  }

  /** Approves it inside the KIM: editors see it as submitted. */
  approve(command: VersionedCommand): Promise<Contribution> {
    const changes = { approvedBy: command.actor.subject };
    return this.database.transaction((tx) => this.contributions.apply(tx, 'approve', { ...command, changes }));
  }

  /** Makes the draft of a document of it, under the name of the KIM; another editor approves that. */
  accept(command: VersionedCommand, acceptance: ContributionAcceptance): Promise<Edition> {
    return this.database.transaction(async (tx) => {
      const { id, kimId, authors, ...content } = await this.contributions.apply(tx, 'accept', command);
      const { language, topic, title, summary, body, media } = content;
      const edition = { language, topic, title, summary, body, media: [...media], notice: null, expiresAt: null };
      const origin = { documentId: id, kimId, authors };
      return this.creation.create(tx, command.actor, { ...edition, ...acceptance }, origin);
    });
  }
}
