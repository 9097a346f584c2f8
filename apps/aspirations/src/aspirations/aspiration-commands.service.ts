import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Database, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { type AspirationResponse, toAspirationResponse } from './aspiration.dto.js';
import { type AspirationCommand, AspirationLifecycle } from './aspiration.lifecycle.js';
import { Aspirations } from './aspiration.service.js';
import type { AspirationAction } from './aspiration.actors.js';
import { targetOf, type TransitionInput } from './aspiration.step.js';
import { audienceOf } from './redaction/audience.js';
import { Redaction } from './redaction/redaction.service.js';

/** The input of a transition with its text as it was written. */
type CommandInput = Omit<TransitionInput, 'text'> & { readonly text?: string };

/** Applies transitions for people with accounts, and shows each the aspiration as that one may read it. */
@Injectable()
export class AspirationCommands {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
    private readonly redaction: Redaction,
  ) {}

  /** @throws as `Lifecycle.apply`, and as `Attachments.claim` */
  async apply(
    action: AspirationAction,
    command: VersionedCommand,
    { text, ...rest }: CommandInput = {},
    more: Pick<AspirationCommand, 'reason' | 'changes'> = {},
  ): Promise<AspirationResponse> {
    const written = text === undefined ? {} : { text: await this.redaction.redact(command.id, text, action) };
    const input = { ...rest, ...written };
    return this.change(command, (tx) => this.lifecycle.apply(tx, action, { ...command, ...more, input }));
  }

  /** The same for several transitions, or for one that the state of the aspiration decides on. */
  change({ id, actor }: VersionedCommand, work: (tx: Transaction) => Promise<unknown>): Promise<AspirationResponse> {
    return this.database.transaction(async (tx) => {
      await work(tx);
      const after = await this.aspirations.get(id, tx);
      return toAspirationResponse(after, audienceOf(this.access, actor, targetOf(after)));
    });
  }
}
