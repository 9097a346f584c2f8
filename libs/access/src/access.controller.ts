import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessMatrix, Me } from './access.dto.js';
import { Access } from './access.js';
import { Action, CurrentActor } from './action.js';
import type { Actor } from './actor.js';
import { describeAccess } from './describe-access.js';
import { formatScope } from './grant.js';
import { Memberships } from './memberships.js';
import { RouteActions } from './route-actions.js';

/** Shows who may do what: the signed-in account, and everyone by route. */
@ApiTags('access')
@Controller('v1')
export class AccessController {
  constructor(
    private readonly access: Access,
    private readonly memberships: Memberships,
    private readonly routes: RouteActions,
  ) {}

  @Get('me')
  @Action('me.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getMe',
    summary: 'Get the signed-in account: its roles, its KIM and what it may do here',
  })
  @ApiOkResponse({ standardSchema: Me })
  async me(@CurrentActor() actor: Actor): Promise<Me> {
    const kims = await this.memberships.describedOf(actor.subject);
    const entries = Object.entries(this.access.policy);
    return {
      subject: actor.subject,
      name: actor.name ?? null,
      roles: actor.grants.map((grant) => ({ role: grant.role, scope: formatScope(grant.scope) })),
      kims: kims.map(({ kimId, post, mandates }) => ({ kimId, post, mandates: mandates ? [...mandates] : null })),
      permissions: entries
        .filter(([, entry]) => typeof entry === 'object')
        .map(([permission]) => ({ permission, scopes: this.access.grantedTo(actor, permission).map(formatScope) }))
        .filter(({ scopes }) => scopes.length > 0),
      open: entries.filter(([, entry]) => typeof entry === 'string').map(([permission]) => permission),
    };
  }

  @Get('access-matrix')
  @Action('access-matrix.read')
  @ApiOperation({
    operationId: 'getAccessMatrix',
    summary: 'List who may call each route, by the policy of the service',
  })
  @ApiOkResponse({ standardSchema: AccessMatrix })
  matrix(): AccessMatrix {
    return {
      items: this.routes.list().map(({ method, path, action }) => ({
        method,
        path,
        ...describeAccess(action, this.access.entry(action)),
      })),
    };
  }
}
