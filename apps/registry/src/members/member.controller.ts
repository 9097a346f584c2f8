import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import type { MemberPermission } from './member.policy.js';
import { MemberCommands } from './member-commands.service.js';
import { type ListedMember, KimMemberQuery, MemberPage, MemberResponse, NewMember } from './member.dto.js';
import { MemberService } from './member.service.js';
import { memberWorkflow } from './member.workflow.js';

const kimId = z.uuid();

@ApiTags('members')
@Controller('v1/kims/:id/members')
export class MemberController {
  constructor(
    private readonly commands: MemberCommands,
    private readonly members: MemberService,
  ) {}

  @Post()
  @Action<MemberPermission>('member.change')
  @Versioned()
  @Header('cache-control', 'no-store')
  @Applies(memberWorkflow, 'join')
  @ApiOperation({ operationId: 'addMember', summary: 'Add a member or officer to a KIM' })
  @Created(MemberResponse, '/v1/members/{id}')
  add(
    @Param('id', { schema: kimId }) id: string,
    @Body({ schema: NewMember }) body: NewMember,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<MemberResponse> {
    return this.commands.add(id, body, actor, call);
  }

  @Get()
  @Action<MemberPermission>('member.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listMembers',
    summary: 'List the members of a KIM; names for readers with a role in the KIM',
  })
  @ApiOkResponse({ standardSchema: MemberPage })
  find(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: KimMemberQuery }) query: KimMemberQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ListedMember>> {
    return this.members.find(id, query, actor);
  }
}
