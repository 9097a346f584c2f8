import { Inject, Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { postsOf } from '../members/member-roster.js';
import { registryError } from '../registry.errors.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { lacks } from './kim-completeness.js';
import { type Kim, lockKim } from './kim-rows.js';
import { requireTransition, takeStep } from './kim-steps.js';
import { targetOf } from './kim-visibility.js';
import { type KimResponse, toKimResponse } from './kim.dto.js';

type Step = 'submit' | 'return' | 'verify' | 'activate';

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
      const { needs } = requireTransition(kim, step);
      if (needs.includes('kim-incomplete')) await this.requireComplete(tx, kim);
      return toKimResponse(await takeStep(tx, this.outbox, kim, { action: step, actor: actor.subject, reason }));
    });
  }

  private async requireComplete(tx: Transaction, kim: Kim): Promise<void> {
    const errors = lacks({ decree: kim.decree, posts: await postsOf(tx, kim.id) }, this.settings.REGISTRY_MIN_MEMBERS);
    if (errors.length > 0) throw registryError('kim-incomplete', { errors });
  }
}
