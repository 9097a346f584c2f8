import { Body, Controller, Get, Header, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Applies, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import type { MemberPermission } from './member.policy.js';
import { MemberCommands } from './member-commands.service.js';
import {
  ListedMember,
  MemberChange,
  MemberHistoryPage,
  MemberLeaving,
  MemberReadmission,
  MemberSummary,
} from './member.dto.js';
import { MemberService } from './member.service.js';
import { memberWorkflow } from './member.workflow.js';

const memberId = z.uuid();

@ApiTags('members')
@Controller('v1/members/:id')
export class MemberLifecycleController {
  constructor(
    private readonly commands: MemberCommands,
    private readonly members: MemberService,
  ) {}

  @Get()
  @Action<MemberPermission>('member.read')
  @Versioned()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMember', summary: 'Get a member; the name for readers with a role in the KIM' })
  @ApiOkResponse({ standardSchema: ListedMember })
  get(@Param('id', { schema: memberId }) id: string, @CurrentActor() actor: Actor): Promise<ListedMember> {
    return this.members.get(id, actor);
  }

  @Patch()
  @Action<MemberPermission>('member.change')
  @Versioned()
  @Applies(memberWorkflow, 'edit')
  @ApiOperation({
    operationId: 'editMember',
    summary: 'Change where a member lives',
  })
  @ApiOkResponse({ standardSchema: MemberSummary })
  edit(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: MemberChange }) change: MemberChange,
  ): Promise<MemberSummary> {
    return this.commands.edit(command, change);
  }

  @Transition(memberWorkflow, 'leave', {
    path: 'leave',
    operationId: 'recordLeaving',
    permission: 'member.change',
    summary: 'Record that a member has left: the post falls vacant, mandates end',
    response: MemberSummary,
  })
  leave(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: MemberLeaving }) body: MemberLeaving,
  ): Promise<MemberSummary> {
    return this.commands.leave(command, body);
  }

  @Transition(memberWorkflow, 'readmit', {
    path: 'readmit',
    operationId: 'readmitMember',
    permission: 'member.change',
    summary: 'Readmit a former member',
    response: MemberSummary,
  })
  readmit(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: MemberReadmission }) body: MemberReadmission,
  ): Promise<MemberSummary> {
    return this.commands.readmit(command, body);
  }

  @Transition(memberWorkflow, 'erase', {
    path: 'erase',
    operationId: 'eraseMember',
    permission: 'member.erase',
    summary: "Erase a former member's personal data: by the member or the DPO; the history stays",
    response: MemberSummary,
  })
  erase(@VersionedCommand() command: VersionedCommand): Promise<MemberSummary> {
    return this.commands.erase(command);
  }

  @Get('history')
  @Action<MemberPermission>('member.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMemberHistory', summary: 'List the transitions of a member' })
  @ApiOkResponse({ standardSchema: MemberHistoryPage })
  history(
    @Param('id', { schema: memberId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<MemberHistoryPage> {
    return this.members.history(id, query, actor);
  }
}
