import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database, sql, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { SYSTEM_ACTOR, type VersionedCommand } from '#lifecycle';
import type { DecreeRenewal } from './decree.dto.js';
import { storeFormerDecree } from './kim-decrees.js';
import { claimDocuments } from './kim-documents.js';
import type { KimProfileChange } from './kim-profile.dto.js';
import { type Kim, kimStore, readKim } from './kim-rows.js';
import { type KimChange, type KimDissolution, type KimResponse, type NewKim, toKimResponse } from './kim.dto.js';
import { kimError } from './kim.errors.js';
import { KimLifecycle } from './kim.lifecycle.js';
import { newKim } from './new-kim.js';

type ReviewAction = 'submit' | 'return' | 'reject' | 'verify' | 'activate' | 'suspend' | 'reinstate';

/** Everything that changes a KIM, except the jobs. */
@Injectable()
export class KimCommands {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly attachments: Attachments,
    private readonly lifecycle: KimLifecycle,
  ) {}

  register(body: NewKim, actor: Actor, call: Call): Promise<KimResponse> {
    return this.idempotency.once(call, async (tx) => {
      const now = new Date();
      const kim = await this.lifecycle.create(tx, newKim(body, now), {
        actor,
        now,
        input: { villageCodes: body.villageCodes },
        write: ({ after }) => claimDocuments(tx, this.attachments, after),
      });
      return toKimResponse(kim);
    });
  }

  /** The grant of the actor must cover both the present villages and the new ones. */
  edit({ id, version, actor }: VersionedCommand, { villageCodes, ...change }: KimChange): Promise<KimResponse> {
    return this.changing(async (tx) =>
      this.lifecycle.apply(tx, 'edit', {
        id,
        version,
        actor,
        input: { villageCodes },
        changes: () => ({ ...change, ...this.checkedVillages(villageCodes, actor, 'kim.edit') }),
        write: ({ after }) => claimDocuments(tx, this.attachments, after),
      }),
    );
  }

  review(action: ReviewAction, command: VersionedCommand, reason?: string): Promise<KimResponse> {
    return this.changing((tx) => this.lifecycle.apply(tx, action, { ...command, reason }));
  }

  /** Dissolves a KIM, alone or into its successor. Its members stay its members: they join the successor one by one. */
  dissolve({ id, version, actor }: VersionedCommand, { reason, successorId }: KimDissolution): Promise<KimResponse> {
    return this.changing(async (tx) => {
      const locked = await kimStore.lock!(tx, successorId ? [id, successorId] : [id]);
      const find = (wanted: string) => locked.find((kim) => kim.id === wanted.toLowerCase());
      const kim = find(id);
      if (!kim) throw kimError('kim-not-found');
      const successor = successorId === null ? undefined : { id: successorId, kim: find(successorId) };
      const changes = { successorId };
      return this.lifecycle.applyTo(tx, kim, 'dissolve', { version, actor, reason, input: { successor }, changes });
    });
  }

  changeProfile({ id, version, actor }: VersionedCommand, changes: KimProfileChange): Promise<KimResponse> {
    return this.changing((tx) =>
      this.lifecycle.apply(tx, 'change-profile', {
        id,
        version,
        actor,
        changes,
        write: ({ after }) => claimDocuments(tx, this.attachments, after),
      }),
    );
  }

  /** The present decree becomes a former one. The grant of the actor must cover the present villages and the new ones. */
  renewDecree(
    { id, version, actor }: VersionedCommand,
    { decree, name, villageCodes, presentEndsOn }: DecreeRenewal,
  ): Promise<KimResponse> {
    return this.changing((tx) =>
      this.lifecycle.apply(tx, 'renew-decree', {
        id,
        version,
        actor,
        input: { villageCodes, presentEndsOn },
        changes: () => ({ decree, name, ...this.checkedVillages(villageCodes, actor, 'kim.renew-decree') }),
        write: async ({ before, after }) => {
          await claimDocuments(tx, this.attachments, after);
          await storeFormerDecree(tx, { before: before!, after, presentEndsOn });
        },
      }),
    );
  }

  /**
   * Records the day of an activity (`YYYY-MM-DD` in WIB; a future day counts as today), and reactivates a dormant KIM unless
   * the activity is so old that the KIM would count as inactive all the same. Locks the KIM until the transaction ends:
   * record activities of several KIM in the order of their ids. Recording a day twice changes nothing.
   *
   * @throws 'kim-not-found'
   */
  async recordActivity(tx: Transaction, kimId: string, heldOn: string): Promise<void> {
    const [updated] = await tx.query<{ reactivates: boolean }>(sql`
      UPDATE kim SET last_activity_on = greatest(last_activity_on, least(${heldOn}::date, today))
        FROM (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date AS today) AS jakarta
       WHERE id = ${kimId}
      RETURNING status = 'DORMANT'
                AND ${heldOn}::date > today - make_interval(months => dormant_after_months) AS reactivates`);
    if (!updated) throw kimError('kim-not-found');
    if (updated.reactivates)
      await this.lifecycle.applyTo(tx, await readKim(tx, kimId), 'reactivate', { actor: SYSTEM_ACTOR });
  }

  private async changing(work: (tx: Transaction) => Promise<Kim>): Promise<KimResponse> {
    return toKimResponse(await this.database.transaction(work));
  }

  /**
   * An office decides which villages a KIM serves, its officers do not.
   *
   * @throws 403 `out-of-scope` when the grant does not cover the villages that the KIM is to serve
   */
  private checkedVillages(
    villageCodes: readonly string[] | undefined,
    actor: Actor,
    permission: 'kim.edit' | 'kim.renew-decree',
  ): Partial<Kim> {
    if (!villageCodes) return {};
    this.access.check(actor, permission, { area: villageCodes });
    return { villageCodes: villageCodes.toSorted() };
  }
}
