import { Body, Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { type AccountLink, AccountLinkPage, AccountLinkQuery, AccountLinkRequest } from './account-link.dto.js';
import { AccountLinks } from './account-link.service.js';
import { MemberSummary } from './member.dto.js';
import type { MemberPermission } from './member.policy.js';
import { memberWorkflow } from './member.workflow.js';

@ApiTags('members')
@Controller('v1')
export class AccountLinkController {
  constructor(private readonly links: AccountLinks) {}

  @Transition(memberWorkflow, 'request-link', {
    path: 'members/:id/request-link',
    operationId: 'requestAccountLink',
    summary: 'Ask an account to confirm that it is the member',
    response: MemberSummary,
  })
  request(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: AccountLinkRequest }) body: AccountLinkRequest,
  ): Promise<MemberSummary> {
    return this.links.request(command, body);
  }

  @Transition(memberWorkflow, 'confirm-link', {
    path: 'members/:id/confirm-link',
    operationId: 'confirmAccountLink',
    summary: 'Confirm that the signed-in account is the member; mandates given to another account end',
    response: MemberSummary,
  })
  confirm(@VersionedCommand() command: VersionedCommand): Promise<MemberSummary> {
    return this.links.confirm(command);
  }

  @Transition(memberWorkflow, 'end-link', {
    path: 'members/:id/end-link',
    operationId: 'endAccountLink',
    summary: 'End the link of a member with an account, or decline one; mandates end with it',
    response: MemberSummary,
  })
  end(@VersionedCommand() command: VersionedCommand): Promise<MemberSummary> {
    return this.links.end(command);
  }

  @Get('me/account-links')
  @Action<MemberPermission>('member.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listMyAccountLinks',
    summary: 'List the memberships that the signed-in account is asked to confirm',
  })
  @ApiOkResponse({ standardSchema: AccountLinkPage })
  find(
    @Query({ schema: AccountLinkQuery }) query: AccountLinkQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AccountLink>> {
    return this.links.pendingOf(actor, query);
  }
}
