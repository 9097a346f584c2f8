import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { AreaService } from '../areas/area.service.js';
import { kimError } from './kim.errors.js';
import { type Decree, ended, isSameDecree } from './decree.js';
import { type DecreeRenewal, toDecreeResponse, type DecreeList } from './decree.dto.js';
import { claimDocuments } from './kim-documents.js';
import type { KimProfileChange } from './kim-profile.dto.js';
import { type Kim, lockKim } from './kim-rows.js';
import { requireTransition, applyTransition } from './kim-transitions.js';
import { requireVillages } from './kim-villages.js';
import { targetOf } from './kim-visibility.js';
import { type KimResponse, toKimResponse } from './kim.dto.js';

/** What changes of a KIM that is past its registration, while its state stays as it is. */
@Injectable()
export class KimProfileService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly areas: AreaService,
    private readonly attachments: Attachments,
  ) {}

  /** @throws 'kim-transition-refused', 'kim-domain-taken' */
  async changeProfile(id: string, version: number, change: KimProfileChange, actor: Actor): Promise<KimResponse> {
    return this.database.transaction(async (tx) => {
      const kim = await lockKim(tx, id);
      this.access.check(actor, 'kim.change-profile', targetOf(kim));
      requireVersion(kim.version, version);
      requireTransition(kim, 'change-profile');
      const changes = {
        profile: change.profile ?? kim.profile,
        charter: change.charter === undefined ? kim.charter : change.charter,
      };
      await claimDocuments(tx, this.attachments, { ...kim, ...changes });
      const transition = { action: 'change-profile', actor: actor.subject, changes } as const;
      return toKimResponse(await applyTransition(tx, this.outbox, kim, transition));
    });
  }

  /**
   * Puts a new decree in the place of the present one, which is kept. Both what the KIM serves and what it is to serve
   * must lie within the actor's reach.
   *
   * @throws 'kim-transition-refused', 'decree-terms-overlap', 'decree-number-taken', 'village-unknown'
   */
  async renewDecree(id: string, version: number, renewal: DecreeRenewal, actor: Actor): Promise<KimResponse> {
    return this.database.transaction(async (tx) => {
      const kim = await lockKim(tx, id);
      this.access.check(actor, 'kim.renew-decree', targetOf(kim));
      requireVersion(kim.version, version);
      requireTransition(kim, 'renew-decree');
      if (renewal.villageCodes) {
        this.access.check(actor, 'kim.renew-decree', { kim: id, area: renewal.villageCodes });
        await requireVillages(tx, this.areas, renewal.villageCodes);
      }
      await this.replaceDecree(tx, kim, renewal);
      const changes = {
        decree: renewal.decree,
        name: renewal.name ?? kim.name,
        villageCodes: renewal.villageCodes?.toSorted() ?? kim.villageCodes,
      };
      await claimDocuments(tx, this.attachments, { ...kim, ...changes });
      const transition = { action: 'renew-decree', actor: actor.subject, changes } as const;
      return toKimResponse(await applyTransition(tx, this.outbox, kim, transition));
    });
  }

  /** The present decree of a KIM, and those that it followed on. */
  async decrees({ id, decree }: Kim): Promise<DecreeList> {
    const former = await formerDecrees(this.database, id);
    return { items: [...(decree ? [decree] : []), ...former].map(toDecreeResponse) };
  }

  private async replaceDecree(tx: Transaction, kim: Kim, { decree, presentEndsOn }: DecreeRenewal): Promise<void> {
    if (!kim.decree) return;
    const known = [kim.decree, ...(await formerDecrees(tx, kim.id))];
    if (known.some((former) => isSameDecree(former, decree)))
      throw kimError('decree-number-taken', { errors: [{ pointer: '/decree/number', detail: decree.number }] });
    const former = ended(kim.decree, decree, presentEndsOn);
    if (!former) {
      const { termFrom, termUntil } = kim.decree;
      const detail = `${termFrom} – ${termUntil ?? '…'}`;
      throw kimError('decree-terms-overlap', { errors: [{ pointer: '/decree/termFrom', detail }] });
    }
    await tx.query(`INSERT INTO kim_former_decree (kim_id, version, decree) VALUES ($1, $2, $3)`, [
      kim.id,
      kim.version + 1,
      JSON.stringify(former),
    ]);
  }
}

/** Latest first. A KIM has had as many as it has had terms: a handful. */
async function formerDecrees(source: Pick<Transaction, 'query'>, kimId: string): Promise<Decree[]> {
  const rows = await source.query<{ decree: Decree }>(
    `SELECT decree FROM kim_former_decree WHERE kim_id = $1 ORDER BY version DESC`,
    [kimId],
  );
  return rows.map(({ decree }) => decree);
}
