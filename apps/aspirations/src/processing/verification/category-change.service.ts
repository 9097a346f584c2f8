import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import type { RedactedText } from '#text';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { RuleAssignment } from './rule-assignment.js';
import type { CategoryChange } from './verification.dto.js';

const withAgency = ['ASSIGNED', 'ACCEPTED', 'REOPENED'];

@Injectable()
export class CategoryChanges {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly rules: RuleAssignment,
    private readonly redaction: Redaction,
  ) {}

  /**
   * Gives an aspiration another category, and applies the routing rules again: to one that waits for its agency, and to one
   * that has an agency where `reassign` demands it. Its deadlines become those of the category. The same category changes
   * nothing.
   */
  async apply(command: VersionedCommand, { category, text, reassign }: CategoryChange): Promise<AspirationResponse> {
    const reason = await this.redaction.redact(command.id, text, 'recategorise');
    return this.commands.change(command, (tx) => this.applyIn(tx, command, { category, reassign, reason }));
  }

  /** The same in the transaction of the caller. */
  async applyIn(
    tx: Transaction,
    command: VersionedCommand,
    { category, reassign, reason }: Omit<CategoryChange, 'text'> & { readonly reason: RedactedText },
  ): Promise<void> {
    const by = { actor: command.actor, now: new Date() };
    const after = await this.lifecycle.apply(tx, 'recategorise', {
      ...command,
      ...by,
      input: { category, text: reason },
      changes: ({ before }) => (before.category === category ? null : {}),
    });
    if (after.version === command.version) return;
    if (after.status === 'VERIFIED') await this.rules.assign(tx, after, by);
    else if (reassign && withAgency.includes(after.status)) await this.rules.reassign(tx, after, by, reason);
  }
}
