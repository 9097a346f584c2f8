import { Inject, Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { KimActivated, KimReturned, KimSubmitted, KimVerified } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { postsOf } from '../members/member-roster.js';
import { registryError } from '../registry.errors.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { lacks } from './kim-completeness.js';
import { type Kim, lockKim, recordStep, updateKim } from './kim-rows.js';
import { targetOf } from './kim-visibility.js';
import { type KimResponse, toKimResponse } from './kim.dto.js';
import { kimWorkflow } from './kim.workflow.js';

const eventOf = { submit: KimSubmitted, return: KimReturned, verify: KimVerified, activate: KimActivated };
type Step = keyof typeof eventOf;

@Injectable()
export class KimLifeCycle {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /**
   * Takes a KIM one step on, and says so.
   *
   * @throws 'kim-transition-refused' when the life-cycle has no such step from the KIM's state, 'kim-incomplete' with
   * everything that is missing
   */
  async take(step: Step, id: string, version: number, actor: Actor, reason?: string): Promise<KimResponse> {
    return this.database.transaction(async (tx) => {
      const kim = await lockKim(tx, id);
      this.access.check(actor, `kim.${step}`, targetOf(kim));
      requireVersion(kim.version, version);
      const transition = transitionOf(kimWorkflow, kim.status, step);
      if (!transition) throw registryError('kim-transition-refused', { detail: `${kim.status} → ${step}` });
      if (transition.needs.includes('kim-incomplete')) await this.requireComplete(tx, kim);

      const moved: Kim = { ...kim, status: transition.to, version: kim.version + 1, updatedAt: new Date() };
      await updateKim(tx, moved);
      await recordStep(tx, moved, { action: step, from: kim.status, actor: actor.subject, ...(reason && { reason }) });
      await this.outbox.add(tx, eventOf[step](stateOf(moved)));
      return toKimResponse(moved);
    });
  }

  private async requireComplete(tx: Transaction, kim: Kim): Promise<void> {
    const errors = lacks({ decree: kim.decree, posts: await postsOf(tx, kim.id) }, this.settings.REGISTRY_MIN_MEMBERS);
    if (errors.length > 0) throw registryError('kim-incomplete', { errors });
  }
}

/** The KIM as every event of it tells. */
export function stateOf({ id, version, name, status, villageCodes, decree }: Kim) {
  return { kimId: id, version, name, status, villageCodes: [...villageCodes], decree };
}
