import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, ListFile, listFile, type ListPage, type ListRows } from '#http-api';
import { InvitationBatchPreview, InvitationBatchResponse, NewInvitationBatch } from './invitation-batch.dto.js';
import { InvitationBatches } from './invitation-batch.service.js';
import type { InvitationPermission } from './invitation.policy.js';
import {
  type MemberWithoutAccount,
  memberWithoutAccountColumns,
  MemberWithoutAccountFileQuery,
  MemberWithoutAccountPage,
  MemberWithoutAccountQuery,
} from './member-without-account-list.js';
import { MembersWithoutAccount } from './member-without-account-list.service.js';

/** Those without an account, and invitations of many of them. */
@ApiTags('account-invitations')
@Controller('v1')
export class InvitationBatchController {
  constructor(
    private readonly batches: InvitationBatches,
    private readonly members: MembersWithoutAccount,
  ) {}

  @Post('account-invitation-batches')
  @Action<InvitationPermission>('account-invitation.send')
  @ApiOperation({
    operationId: 'inviteMemberAccounts',
    summary: 'Invite the members of an import, of KIM or of an area who have no account, or count them',
  })
  @ApiAcceptedResponse({ standardSchema: InvitationBatchResponse })
  @ApiOkResponse({ standardSchema: InvitationBatchPreview, description: 'The result of a dry run' })
  async start(
    @Body({ schema: NewInvitationBatch }) selection: NewInvitationBatch,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationBatchResponse | InvitationBatchPreview> {
    if (selection.dryRun) {
      reply.status(HttpStatus.OK);
      return this.batches.preview(selection, actor);
    }
    const started = await this.batches.start(selection, actor, call);
    reply.status(HttpStatus.ACCEPTED).header('location', `/v1/account-invitation-batches/${started.id}`);
    return started;
  }

  @Get('account-invitation-batches/:id')
  @Action<InvitationPermission>('account-invitation.read')
  @ApiOperation({ operationId: 'getAccountInvitationBatch', summary: 'Get the progress of many invitations' })
  @ApiOkResponse({ standardSchema: InvitationBatchResponse })
  get(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<InvitationBatchResponse> {
    return this.batches.get(id, actor);
  }

  @Get('members-without-account')
  @Action<InvitationPermission>('account-invitation.read')
  @ApiOperation({
    operationId: 'findMembersWithoutAccount',
    summary: 'Find officers, or members with other posts, who have no account, with their last invitation',
  })
  @ApiOkResponse({ standardSchema: MemberWithoutAccountPage })
  find(
    @Query({ schema: MemberWithoutAccountQuery }) query: MemberWithoutAccountQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<MemberWithoutAccount>> {
    return this.members.find(query, actor);
  }

  @Action<InvitationPermission>('account-invitation.read')
  @ListFile('members-without-account')
  @ApiOperation({ operationId: 'exportMembersWithoutAccount', summary: 'Export those without an account' })
  file(
    @Query({ schema: MemberWithoutAccountFileQuery }) query: MemberWithoutAccountFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    return listFile(memberWithoutAccountColumns, (page) => this.members.find({ ...query, ...page }, actor));
  }
}
