import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import type { MemberPermission } from './member.policy.js';
import { type MemberHistoryEntry, MemberHistoryPage, MemberHistoryQuery } from './member-history.dto.js';
import { MemberHistory } from './member-history.service.js';
import { MemberLeavingService } from './member-leaving.service.js';
import { MemberList } from './member-list.service.js';
import { ListedMember, MemberChange, MemberLeaving, MemberSummary, MemberReturn } from './member.dto.js';
import { MemberService } from './member.service.js';

const memberId = z.uuid();

@ApiTags('members')
@Controller('v1/members/:id')
export class MemberLifecycleController {
  constructor(
    private readonly members: MemberService,
    private readonly leaving: MemberLeavingService,
    private readonly list: MemberList,
    private readonly histories: MemberHistory,
  ) {}

  @Get()
  @Action<MemberPermission>('member.read')
  @Versioned()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMember', summary: 'One member; the name for those who have a part in the KIM' })
  @ApiOkResponse({ standardSchema: ListedMember })
  get(@Param('id', { schema: memberId }) id: string, @CurrentActor() actor: Actor): Promise<ListedMember> {
    return this.list.one(id, actor);
  }

  @Patch()
  @Action<MemberPermission>('member.change')
  @Versioned()
  @ApiOperation({
    operationId: 'editMember',
    summary: 'Change where a member lives and with which account they sign in',
  })
  @ApiOkResponse({ standardSchema: MemberSummary })
  edit(
    @Param('id', { schema: memberId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: MemberChange }) change: MemberChange,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.members.edit(id, version, change, actor);
  }

  @Post('leave')
  @HttpCode(200)
  @Action<MemberPermission>('member.change')
  @Versioned()
  @ApiOperation({ operationId: 'recordLeaving', summary: 'A member has left: the post falls vacant, mandates end' })
  @ApiOkResponse({ standardSchema: MemberSummary })
  leave(
    @Param('id', { schema: memberId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: MemberLeaving }) body: MemberLeaving,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.leaving.leave(id, version, body, actor);
  }

  @Post('rejoin')
  @HttpCode(200)
  @Action<MemberPermission>('member.change')
  @Versioned()
  @ApiOperation({ operationId: 'recordReturn', summary: 'A former member has come again' })
  @ApiOkResponse({ standardSchema: MemberSummary })
  rejoin(
    @Param('id', { schema: memberId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: MemberReturn }) body: MemberReturn,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.leaving.rejoin(id, version, body, actor);
  }

  @Post('erase')
  @HttpCode(200)
  @Action<MemberPermission>('member.erase')
  @Versioned()
  @ApiOperation({
    operationId: 'eraseMember',
    summary: "Destroy a former member's personal data: one's own, or by the DPO; the place in the history stays",
  })
  @ApiOkResponse({ standardSchema: MemberSummary })
  erase(
    @Param('id', { schema: memberId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.leaving.erase(id, version, actor);
  }

  @Get('history')
  @Action<MemberPermission>('member.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getMemberHistory', summary: 'How the member came to each version, oldest first' })
  @ApiOkResponse({ standardSchema: MemberHistoryPage })
  history(
    @Param('id', { schema: memberId }) id: string,
    @Query({ schema: MemberHistoryQuery }) query: MemberHistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MemberHistoryEntry>> {
    return this.histories.of(id, query, actor);
  }
}
