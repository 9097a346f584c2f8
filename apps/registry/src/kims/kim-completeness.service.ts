import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { postsOf } from './kim-roster.js';
import { jakartaDate } from '../jakarta-date.js';
import { kimError } from './kim.errors.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { missingRequirements } from './kim-completeness.js';
import type { Kim } from './kim-rows.js';

@Injectable()
export class KimCompleteness {
  constructor(@Inject(registrySettings) private readonly settings: RegistrySettings) {}

  /** @throws 'kim-incomplete' with everything that is missing */
  async require(tx: Transaction, { id, decree }: Kim): Promise<void> {
    const { REGISTRY_MIN_MEMBERS, REGISTRY_REQUIRED_OFFICERS, REGISTRY_DECREE_NEEDS } = this.settings;
    const errors = missingRequirements(
      { decree, posts: await postsOf(tx, id), today: jakartaDate() },
      {
        minMembers: REGISTRY_MIN_MEMBERS,
        officers: REGISTRY_REQUIRED_OFFICERS,
        decreeNeeds: REGISTRY_DECREE_NEEDS,
      },
    );
    if (errors.length > 0) throw kimError('kim-incomplete', { errors });
  }
}
