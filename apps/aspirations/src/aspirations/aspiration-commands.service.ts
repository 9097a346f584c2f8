import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import { entryAttachment } from './entries/entry-kinds.js';
import { redactedFor } from '../citizens/redaction/text-redaction.js';
import {
  AspirationLifecycle,
  type AspirationState,
  type AspirationTransition,
} from './aspiration-lifecycle.service.js';
import type { AspirationResponse } from './aspiration.dto.js';
import { Aspirations, targetOf } from './aspiration.service.js';

/** A change that somebody with an account wants made to a case. */
export interface VersionedCommand {
  readonly id: string;
  /** The version that the change is based on. */
  readonly version: number;
  readonly actor: Actor;
}

/** What a step is, but for who takes it and when. */
export type TransitionInput = Omit<AspirationTransition, 'actor' | 'now'> & {
  /** What bears out what is written with it: uploads of the same account. */
  readonly evidence?: readonly string[] | undefined;
};

/** Where people with accounts change cases: under its lock, within their scope, and based on what they saw. */
@Injectable()
export class AspirationCommands {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
    private readonly attachments: Attachments,
  ) {}

  /** 404 `aspiration-not-found`, 403 `out-of-scope`, 412 for another version; and what `work` refuses. */
  change(
    { id, version, actor }: VersionedCommand,
    action: AspirationsAction,
    work: (tx: Transaction, aspiration: AspirationState) => Promise<unknown>,
  ): Promise<AspirationResponse> {
    return this.database.transaction(async (tx) => {
      const aspiration = await this.lifecycle.lock(tx, id);
      this.access.check(actor, action, targetOf(aspiration));
      requireVersion(aspiration.version, version);
      await work(tx, aspiration);
      const after = await this.aspirations.get(id, tx);
      return redactedFor(this.access, actor, after, targetOf(after));
    });
  }

  /** Takes one step; also 409 `wrong-status`, and the refusals of `Attachments.claim`. */
  transition(
    command: VersionedCommand,
    action: AspirationsAction,
    inputOf: (aspiration: AspirationState, now: Date) => TransitionInput,
    now = new Date(),
  ): Promise<AspirationResponse> {
    return this.change(command, action, async (tx, aspiration) => {
      const { evidence = [], entry, ...step } = inputOf(aspiration, now);
      const id = uuidv7();
      const by = { actor: command.actor.subject, now };
      await this.lifecycle.applyTransition(tx, aspiration, {
        ...step,
        ...by,
        ...(entry && { entry: { id, ...entry } }),
      });
      await this.attachments.claim(tx, evidence, { kind: entryAttachment, id });
    });
  }
}
