import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import { entryAttachment } from '../entries/entry-kinds.js';
import { shownTo } from '../privacy-marks/shown-words.js';
import { AspirationLifecycle, type Case, type CaseStep } from './aspiration-lifecycle.js';
import type { AspirationResponse } from './aspiration.dto.js';
import { Aspirations, targetOf } from './aspiration.service.js';

/** A change that somebody with an account wants made to a case. */
export interface Demand {
  readonly id: string;
  /** The version that the change is based on. */
  readonly version: number;
  readonly actor: Actor;
}

/** What a step is, but for who takes it and when. */
export type Wanted = Omit<CaseStep, 'actor' | 'now'> & {
  /** What bears out what is written with it: uploads of the same account. */
  readonly evidence?: readonly string[] | undefined;
};

/** Where people with accounts change cases: under its lock, within their scope, and based on what they saw. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
    private readonly attachments: Attachments,
  ) {}

  /** 404 `aspiration-not-found`, 403 `out-of-scope`, 412 for another version; and what `work` refuses. */
  change(
    { id, version, actor }: Demand,
    action: AspirationsAction,
    work: (tx: Transaction, aspiration: Case) => Promise<unknown>,
  ): Promise<AspirationResponse> {
    return this.database.transaction(async (tx) => {
      const aspiration = await this.lifecycle.locked(tx, id);
      this.access.check(actor, action, targetOf(aspiration));
      requireVersion(aspiration.version, version);
      await work(tx, aspiration);
      const after = await this.aspirations.get(id, tx);
      return shownTo(this.access, actor, after, targetOf(after));
    });
  }

  /** Takes one step; also 409 `wrong-status`, and the refusals of `Attachments.claim`. */
  take(
    demand: Demand,
    action: AspirationsAction,
    stepOf: (aspiration: Case, now: Date) => Wanted,
    now = new Date(),
  ): Promise<AspirationResponse> {
    return this.change(demand, action, async (tx, aspiration) => {
      const { evidence = [], entry, ...step } = stepOf(aspiration, now);
      const id = uuidv7();
      const by = { actor: demand.actor.subject, now };
      await this.lifecycle.advance(tx, aspiration, { ...step, ...by, ...(entry && { entry: { id, ...entry } }) });
      await this.attachments.claim(tx, evidence, { kind: entryAttachment, id });
    });
  }
}
