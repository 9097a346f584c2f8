import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { MemberPermission } from './member.policy.js';
import { type Membership, MembershipPage, MembershipQuery } from './membership.dto.js';
import { MembershipService } from './membership.service.js';

@ApiTags('members')
@Controller('v1/me/memberships')
export class MembershipController {
  constructor(private readonly memberships: MembershipService) {}

  @Get()
  @Action<MemberPermission>('member.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listMyMemberships', summary: 'List the memberships of the signed-in account' })
  @ApiOkResponse({ standardSchema: MembershipPage })
  find(
    @Query({ schema: MembershipQuery }) query: MembershipQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<Membership>> {
    return this.memberships.of(actor, query);
  }
}
