import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { AspirationLifecycle, type Case, type CaseStep } from '../aspirations/aspiration-lifecycle.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { Aspirations, targetOf } from '../aspirations/aspiration.service.js';
import type { AspirationsAction } from '../aspirations.policy.js';
import { aspirationsError } from '../aspirations.errors.js';
import { Agencies } from '../agencies/agency.service.js';
import { Routing } from '../routing/routing.service.js';
import type { Verification } from './handling.dto.js';

/** A change that somebody with an account wants made to a case. */
export interface Demand {
  readonly id: string;
  /** The version that the change is based on. */
  readonly version: number;
  readonly actor: Actor;
}

/** What coordinators and agencies do with a case. */
@Injectable()
export class Handling {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly aspirations: Aspirations,
    private readonly routing: Routing,
    private readonly agencies: Agencies,
    private readonly access: Access,
  ) {}

  /** Verifies, and hands the case to its agency at once when a routing rule names one: two steps, two events. */
  verify(demand: Demand, found: Verification, now = new Date()): Promise<AspirationResponse> {
    return this.change(demand, 'aspiration.verify', async (tx, aspiration) => {
      if (found.category !== undefined) await this.routing.requireCategory(tx, found.category);
      const { subject: actor } = demand.actor;
      const changes = { ...found, ...raised(aspiration, found), verifiedAt: now };
      const verified = await this.lifecycle.advance(tx, aspiration, { action: 'verify', actor, now, changes });
      const agencyId = await this.routing.agencyFor(tx, verified);
      if (agencyId !== undefined) await this.lifecycle.advance(tx, verified, disposal(agencyId, actor, now));
    });
  }

  dispose(demand: Demand, agencyId: string, now = new Date()): Promise<AspirationResponse> {
    return this.change(demand, 'aspiration.dispose', async (tx, aspiration) => {
      if (!(await this.agencies.exists(tx, agencyId)))
        throw aspirationsError('unknown-agency', { errors: [{ pointer: '/agencyId', detail: agencyId }] });
      await this.lifecycle.advance(tx, aspiration, disposal(agencyId, demand.actor.subject, now));
    });
  }

  respond(demand: Demand, answer: string, now = new Date()): Promise<AspirationResponse> {
    return this.change(demand, 'aspiration.respond', async (tx, aspiration) => {
      await this.lifecycle.advance(tx, aspiration, {
        action: 'respond',
        actor: demand.actor.subject,
        now,
        changes: { answer, respondedAt: now },
      });
    });
  }

  private change(
    { id, version, actor }: Demand,
    action: AspirationsAction,
    work: (tx: Transaction, aspiration: Case) => Promise<void>,
  ): Promise<AspirationResponse> {
    return this.database.transaction(async (tx) => {
      const aspiration = await this.lifecycle.locked(tx, id);
      this.access.check(actor, action, targetOf(aspiration));
      requireVersion(aspiration.version, version);
      await work(tx, aspiration);
      return this.aspirations.get(id, tx);
    });
  }
}

function disposal(agencyId: string, actor: string, now: Date): CaseStep {
  return { action: 'dispose', actor, now, changes: { agencyId, disposedAt: now } };
}

/** Two real leaks came from a level that was not set, or set too late: it never goes down again. */
function raised(aspiration: Case, found: Verification): { anonymous: boolean; confidential: boolean } {
  for (const level of ['anonymous', 'confidential'] as const)
    if (aspiration[level] && found[level] === false)
      throw aspirationsError('protection-lowered', {
        errors: [{ pointer: `/${level}`, detail: 'may only be raised' }],
      });
  return {
    anonymous: found.anonymous ?? aspiration.anonymous,
    confidential: found.confidential ?? aspiration.confidential,
  };
}
