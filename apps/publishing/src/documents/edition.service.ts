import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { Audience, type TargetedVillages } from '../audience/audience.js';
import { contentHash } from './content-hash.js';
import type { EditionChange, NewEdition } from './edition.dto.js';
import type { Edition } from './edition.entity.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import type { EditionPermission } from './edition.policy.js';

/** A change that an editor wants made to an edition. */
/**
 * Editions from the draft to the publication: they are published by two people, and with exactly the content that was
 * approved. Every method refuses by 404, 403, 412, 409 `transition-refused` and the guards of the workflow.
 */
@Injectable()
export class EditionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audience: Audience,
    private readonly editions: EditionLifecycle,
  ) {}

  async create(tx: Transaction, actor: Actor, { areaCodes, ...text }: NewEdition): Promise<Edition> {
    const villages = await this.audience.villagesOf(tx, areaCodes);
    const villageCodes = targetedBy(villages);
    const now = new Date();
    const edition = {
      ...text,
      id: uuidv7(),
      villageCodes,
      contentHash: contentHash({ ...text, villageCodes }),
      approvedHash: null,
      createdBy: actor.subject,
      changedBy: actor.subject,
      approvedBy: null,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      assignedAt: null,
    };
    return this.editions.create(tx, edition, { actor, now, input: { villages } });
  }

  /**
   * Changes a draft, and makes the actor the editor who may not approve it. A change that changes nothing makes no new
   * version: otherwise an author could pass the authorship to an editor who never read the text.
   */
  change(command: VersionedCommand, { areaCodes, ...text }: EditionChange): Promise<Edition> {
    const { actor } = command;
    return this.database.transaction((tx) =>
      this.editions.apply(tx, 'change', {
        ...command,
        input: async () => (areaCodes ? { villages: await this.audience.villagesOf(tx, areaCodes) } : {}),
        changes: ({ before, input: { villages } }) => {
          const villageCodes = villages ? targetedBy(villages) : before.villageCodes;
          this.access.check(actor, 'edition.change' satisfies EditionPermission, { area: villageCodes });
          const hash = contentHash({ ...before, ...text, villageCodes });
          return hash === before.contentHash
            ? null
            : { ...text, villageCodes, contentHash: hash, changedBy: actor.subject };
        },
      }),
    );
  }

  submit(command: VersionedCommand): Promise<Edition> {
    return this.database.transaction((tx) => this.editions.apply(tx, 'submit', command));
  }

  /** Returns it to its editors as a draft, and voids the approval. */
  return(command: VersionedCommand, reason: string): Promise<Edition> {
    const changes = { approvedBy: null, approvedHash: null };
    return this.database.transaction((tx) => this.editions.apply(tx, 'return', { ...command, reason, changes }));
  }

  /** Approves exactly the content with this hash, as a second person. */
  approve(command: VersionedCommand, approvedHash: string): Promise<Edition> {
    const changes = { approvedBy: command.actor.subject, approvedHash };
    return this.database.transaction((tx) => this.editions.apply(tx, 'approve', { ...command, changes }));
  }

  /** Publishes it; by the event the KIM of its villages are asked to disseminate it. */
  publish(command: VersionedCommand): Promise<Edition> {
    const now = new Date();
    const changes = { publishedAt: now };
    return this.database.transaction((tx) => this.editions.apply(tx, 'publish', { ...command, now, changes }));
  }

  /** Notes that the tasks of the edition are assigned; the first time counts, and there is no new version. */
  async markAssigned(tx: Transaction, id: string): Promise<void> {
    await tx.query(sql`UPDATE edition SET assigned_at = now() WHERE id = ${id} AND assigned_at IS NULL`);
  }
}

/** Unknown codes among them: an editor out of scope is refused for that, before the guard refuses the codes. */
function targetedBy({ villageCodes, unknown }: TargetedVillages): string[] {
  return [...villageCodes, ...unknown.map(({ code }) => code)];
}
