import { Injectable } from '@nestjs/common';
import { Agencies } from '../../agencies/agency.service.js';
import type { VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { protectionOf } from '../../aspirations/aspiration-changes.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { Routing } from '../../routing/routing.service.js';
import type { Protection, Verification } from './verification.dto.js';

@Injectable()
export class VerificationService {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly routing: Routing,
    private readonly agencies: Agencies,
  ) {}

  /** Verifies, and assigns at once when a routing rule names an agency: two transitions, two events. */
  verify(command: VersionedCommand, input: Verification): Promise<AspirationResponse> {
    return this.commands.change(command, async (tx) => {
      const by = { actor: command.actor, now: new Date() };
      const verified = await this.lifecycle.apply(tx, 'verify', { ...command, ...by, input });
      const agencyId = await this.routing.agencyFor(tx, verified);
      // A rule may still name an agency that has retired: then the coordinator decides.
      if (agencyId !== undefined && (await this.agencies.exists(tx, agencyId)))
        await this.lifecycle.applyTo(tx, verified, 'assign', { ...by, input: { agencyId }, authorized: true });
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
