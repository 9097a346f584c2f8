import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentContext, platformRoute, type PlatformAudience } from '#observability';
import { AccessError } from './access-error.js';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import { ACTION, type RequestWithActor } from './action.js';
import { requireScopes } from './granted-scopes.js';
import { Memberships } from './memberships.js';
import type { PolicyEntry } from './policy.js';
import { TokenVerifier } from './token-verifier.js';

const platformEntries: Record<PlatformAudience, PolicyEntry> = {
  anyone: 'public',
  operators: { roles: ['SYSTEM_ADMIN'], scope: 'regency' },
};

/**
 * Admits a request when its token is valid and the policy allows its actor the action of the route. The actor has the grants of
 * the token and, where they can matter, those of the memberships of the account.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly tokens: TokenVerifier,
    private readonly memberships: Memberships,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor & { headers: { authorization?: string } }>();
    const entry = this.entryOf(context);
    const actor = await this.actorOf(request.headers.authorization, entry);
    if (actor) request.actor = actor;
    const callContext = currentContext();
    if (callContext && actor) callContext.actor = actor.subject;

    requireScopes(actor, entry);
    return true;
  }

  private entryOf(context: ExecutionContext): PolicyEntry {
    const targets = [context.getHandler(), context.getClass()];
    const audience = this.reflector.getAllAndOverride<PlatformAudience | undefined>(platformRoute, targets);
    return audience ? platformEntries[audience] : this.access.entry(this.reflector.getAllAndOverride(ACTION, targets));
  }

  private async actorOf(authorization: string | undefined, entry: PolicyEntry): Promise<Actor | undefined> {
    if (authorization === undefined) return undefined;
    const [, token] = /^bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
    if (token === undefined)
      throw new AccessError('token-invalid', { 'www-authenticate': 'Bearer error="invalid_request"' });
    const actor = await this.tokens.verify(token);
    if (!this.access.concernsMembers(entry)) return actor;
    return { ...actor, grants: [...actor.grants, ...(await this.memberships.grantsOf(actor.subject))] };
  }
}
