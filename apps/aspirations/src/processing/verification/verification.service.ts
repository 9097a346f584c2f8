import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { protectionOf } from '../../aspirations/aspiration-changes.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { Release } from './next-step.dto.js';
import { NextSteps } from './next-steps.service.js';
import type { Protection, Verification } from './verification.dto.js';

@Injectable()
export class VerificationService {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly nextSteps: NextSteps,
  ) {}

  /** Verifies, and takes the next step at once: two transitions, two events. */
  verify(command: VersionedCommand, input: Verification): Promise<AspirationResponse> {
    return this.commands.change(command, (tx) => this.verifyIn(tx, command, input));
  }

  /** The same in the transaction of the caller. */
  async verifyIn(tx: Transaction, command: VersionedCommand, { next, ...input }: Verification): Promise<void> {
    const by = { actor: command.actor, now: new Date() };
    const verified = await this.lifecycle.apply(tx, 'verify', { ...command, ...by, input });
    await this.nextSteps.take(tx, verified, next, by);
  }

  /** Releases a held aspiration, and takes the next step at once. */
  release(command: VersionedCommand, { next }: Release): Promise<AspirationResponse> {
    return this.commands.change(command, async (tx) => {
      const by = { actor: command.actor, now: new Date() };
      const released = await this.lifecycle.apply(tx, 'release', { ...command, ...by });
      await this.nextSteps.take(tx, released, next, by);
    });
  }

  /** Raises the protection in any status; when it is as high already, nothing changes. */
  protect(command: VersionedCommand, input: Protection): Promise<AspirationResponse> {
    return this.commands.apply('protect', command, input, {
      changes: ({ before }) => {
        const after = protectionOf(before, input);
        const same = after.anonymous === before.anonymous && after.confidential === before.confidential;
        return same ? null : {};
      },
    });
  }
}
