import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { Actor } from '#access';
import { Agencies } from '../../agencies/agency.service.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState, TransitionInput } from '../../aspirations/aspiration.step.js';
import { Routing } from '../../routing/routing.service.js';

/** Who takes a step, and when. */
export interface ActedBy {
  readonly actor: Actor;
  readonly now: Date;
}

/** Assigns aspirations to the agencies that the routing rules name. */
@Injectable()
export class RuleAssignment {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly routing: Routing,
    private readonly agencies: Agencies,
  ) {}

  /** Assigns a verified aspiration; left to the coordinator where `agencyFor` is undefined. */
  async assign(tx: Transaction, verified: AspirationState, by: ActedBy): Promise<AspirationState> {
    const agencyId = await this.agencyFor(tx, verified);
    if (agencyId === undefined) return verified;
    return this.lifecycle.applyTo(tx, verified, 'assign', { ...by, input: { agencyId }, authorized: true });
  }

  /** Recalls it from its agency when the rules name another one, and assigns it to that one. */
  async reassign(tx: Transaction, assigned: AspirationState, by: ActedBy, text: TransitionInput['text']) {
    const agencyId = await this.agencyFor(tx, assigned);
    if (agencyId === undefined) return;
    const recalled = await this.lifecycle.applyTo(tx, assigned, 'recall', { ...by, input: { text } });
    await this.lifecycle.applyTo(tx, recalled, 'assign', { ...by, input: { agencyId }, authorized: true });
  }

  /**
   * The agency that the rules name. Undefined for one that has retired, for one that has had the aspiration before and
   * declined or lost it, and for a part of a split aspiration: a coordinator chose its agency.
   */
  private async agencyFor(tx: Transaction, aspiration: AspirationState): Promise<string | undefined> {
    if (aspiration.parentId !== null) return undefined;
    const agencyId = await this.routing.agencyFor(tx, aspiration);
    if (agencyId === undefined || !(await this.agencies.exists(tx, agencyId))) return undefined;
    const earlier = await tx.query(sql`
      SELECT FROM aspiration_history
       WHERE subject_id = ${aspiration.id} AND action = 'assign' AND agency_id = ${agencyId} LIMIT 1`);
    return earlier.length > 0 ? undefined : agencyId;
  }
}
