import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, IdempotentCall, Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import { InvitationAcceptance as Acceptance } from './invitation-acceptance.service.js';
import { InvitationLinks as Links } from './invitation-links.service.js';
import {
  AcceptedInvitation,
  InvitationAcceptance,
  InvitationLinkClaim,
  InvitationLinks,
  InvitationResponse,
} from './invitation.dto.js';
import type { InvitationPermission } from './invitation.policy.js';
import { Invitations } from './invitation.service.js';
import { invitationWorkflow } from './invitation.workflow.js';

const uuid = { schema: z.uuid() };

@ApiTags('account-invitations')
@Controller('v1')
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly acceptance: Acceptance,
    private readonly links: Links,
  ) {}

  @Post('members/:id/invite-account')
  @Action<InvitationPermission>('account-invitation.send')
  @Versioned()
  @Applies(invitationWorkflow, 'invite')
  @ApiOperation({
    operationId: 'inviteMemberAccount',
    summary: 'Invite a member to link the account with which they sign in; the link is sent to their address on file',
  })
  @Created(InvitationResponse, '/v1/account-invitations/{id}')
  invite(
    @Param('id', uuid) memberId: string,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<InvitationResponse> {
    return this.invitations.invite(memberId, actor, call);
  }

  @Get('account-invitations/:id')
  @Action<InvitationPermission>('account-invitation.read')
  @Versioned()
  @ApiOperation({ operationId: 'getAccountInvitation', summary: 'Get an invitation' })
  @ApiOkResponse({ standardSchema: InvitationResponse })
  get(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<InvitationResponse> {
    return this.invitations.get(id, actor);
  }

  @Transition(invitationWorkflow, 'resend', {
    path: 'account-invitations/:id/resend',
    summary: 'Send a new link, which takes the place of the one before',
    response: InvitationResponse,
  })
  resend(@VersionedCommand() command: VersionedCommand): Promise<InvitationResponse> {
    return this.invitations.resend(command);
  }

  @Transition(invitationWorkflow, 'revoke', {
    path: 'account-invitations/:id/revoke',
    summary: 'Revoke an invitation: its link is no longer valid',
    response: InvitationResponse,
  })
  revoke(@VersionedCommand() command: VersionedCommand): Promise<InvitationResponse> {
    return this.invitations.revoke(command);
  }

  @Post('me/account-invitations/accept')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<InvitationPermission>('account-invitation.accept')
  @Applies(invitationWorkflow, 'accept')
  @ApiOperation({
    operationId: 'acceptAccountInvitation',
    summary: 'Link the signed-in account with the member who was invited, by the token of the link',
  })
  @ApiOkResponse({ standardSchema: AcceptedInvitation })
  accept(
    @Body({ schema: InvitationAcceptance }) { token }: InvitationAcceptance,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<AcceptedInvitation> {
    return this.acceptance.accept(token, actor, call);
  }

  @Post('account-invitations/links')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<InvitationPermission>('account-invitation.issue-links')
  @ApiOperation({
    operationId: 'issueAccountInvitationLinks',
    summary: 'Get the links of open invitations, for the service that sends them',
  })
  @ApiOkResponse({ standardSchema: InvitationLinks })
  issueLinks(
    @Body({ schema: InvitationLinkClaim }) claim: InvitationLinkClaim,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationLinks> {
    return this.links.of(claim, actor);
  }
}
