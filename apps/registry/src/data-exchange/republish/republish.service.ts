import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { OperatorActions, Outbox } from '#messaging';
import type { Republished, RepublishBody } from './republish.dto.js';
import { republishedParts } from './republished-parts.js';

const chunk = 500;

const beforeAll = (what: RepublishBody['what']) => (what === 'areas' ? '' : '00000000-0000-0000-0000-000000000000');

/** Publishes the registry's state again, for projections that lost it or that are new. */
@Injectable()
export class RepublishService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly actions: OperatorActions,
  ) {}

  /**
   * Publishes one chunk, in one transaction with the record of the action. A chunk can be published twice without harm.
   */
  async republishNext({ what, after, reason }: RepublishBody): Promise<Republished> {
    const { topic, republish } = republishedParts[what];
    return this.database.transaction(async (tx) => {
      const published = await republish(tx, this.outbox, after ?? beforeAll(what), chunk);
      await this.actions.record(tx, { action: 'REPUBLISH', topic: topic.name, count: published.length, reason });
      return { published: published.length, next: published.length === chunk ? published.at(-1)! : null };
    });
  }
}
