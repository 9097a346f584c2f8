import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentContext, platformRoute, type PlatformAudience } from '#observability';
import { AccessError } from './access-error.js';
import { Access, type Actor } from './access.js';
import { ACTION, type RequestWithActor } from './action.js';
import type { PolicyEntry } from './policy.js';
import { TokenVerifier } from './token-verifier.js';

const platformEntries: Record<PlatformAudience, PolicyEntry> = {
  anyone: 'public',
  operators: { roles: ['SYSTEM_ADMIN'], scope: 'any' },
};

/** Admits a request when its token is valid and the policy allows its actor the action of the route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly tokens: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor & { headers: { authorization?: string } }>();
    const entry = this.entryOf(context);
    const actor = await this.actorOf(request.headers.authorization);
    if (actor) request.actor = actor;
    const callContext = currentContext();
    if (callContext && actor) callContext.actor = actor.subject;

    if (entry === 'public') return true;
    if (!actor) throw new AccessError('token-missing', { 'www-authenticate': 'Bearer' });
    if (entry !== 'authenticated' && !actor.grants.some(({ role }) => entry.roles.includes(role)))
      throw new AccessError('role-missing');
    return true;
  }

  private entryOf(context: ExecutionContext): PolicyEntry {
    const targets = [context.getHandler(), context.getClass()];
    const audience = this.reflector.getAllAndOverride<PlatformAudience | undefined>(platformRoute, targets);
    return audience ? platformEntries[audience] : this.access.entry(this.reflector.getAllAndOverride(ACTION, targets));
  }

  private async actorOf(authorization: string | undefined): Promise<Actor | undefined> {
    if (authorization === undefined) return undefined;
    const [, token] = /^bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
    if (token === undefined)
      throw new AccessError('token-invalid', { 'www-authenticate': 'Bearer error="invalid_request"' });
    return this.tokens.verify(token);
  }
}
