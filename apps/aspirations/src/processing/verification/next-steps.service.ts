import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState } from '../../aspirations/aspiration.step.js';
import { Parts } from '../../aspirations/parts/part.service.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import type { NextStep } from './next-step.dto.js';
import { type ActedBy, RuleAssignment } from './rule-assignment.js';

/** Takes the step that a coordinator chooses for a verified aspiration. */
@Injectable()
export class NextSteps {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly rules: RuleAssignment,
    private readonly parts: Parts,
    private readonly redaction: Redaction,
  ) {}

  /** @throws 422 `unknown-agency`, `unknown-category` with the place in `next` */
  async take(tx: Transaction, verified: AspirationState, next: NextStep, by: ActedBy): Promise<void> {
    const place = '/next';
    switch (next.step) {
      case 'BY_RULE':
        await this.rules.assign(tx, verified, by);
        break;
      case 'ASSIGN': {
        const input = { agencyId: next.agencyId, place };
        await this.lifecycle.applyTo(tx, verified, 'assign', { ...by, input });
        break;
      }
      case 'SPLIT':
        await this.parts.splitVerified(tx, verified, { ...next, place }, by);
        break;
      case 'HOLD': {
        const text = await this.redaction.redact(verified.id, next.text, 'hold', tx);
        await this.lifecycle.applyTo(tx, verified, 'hold', { ...by, input: { text } });
        break;
      }
      case 'WAIT':
    }
  }
}
