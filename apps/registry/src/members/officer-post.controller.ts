import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Page, Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import type { MemberPermission } from './member.policy.js';
import { MemberSummary } from './member.dto.js';
import { MemberService } from './member.service.js';
import { memberWorkflow } from './member.workflow.js';
import {
  HandOverResult,
  NewTerm,
  OfficerTermPage,
  type OfficerTermResponse,
  PostChange,
  PostHandOver,
  TermQuery,
} from './officer-post.dto.js';
import { OfficerPosts } from './officer-post.service.js';

const uuid = z.uuid();

@ApiTags('members')
@Controller('v1')
export class OfficerPostController {
  constructor(
    private readonly posts: OfficerPosts,
    private readonly members: MemberService,
  ) {}

  @Transition(memberWorkflow, 'change-post', {
    path: 'members/:id/post',
    operationId: 'changePost',
    summary: 'Give a member a vacant post, or none',
    response: MemberSummary,
  })
  change(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PostChange }) body: PostChange,
  ): Promise<MemberSummary> {
    return this.posts.change(command, body);
  }

  @Post('members/:id/hand-over')
  @HttpCode(200)
  @Action<MemberPermission>('member.appoint')
  @Applies(memberWorkflow, 'hand-over')
  @ApiOperation({ operationId: 'handOverPost', summary: "Pass an officer's post to another member" })
  @ApiOkResponse({ standardSchema: HandOverResult })
  handOver(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PostHandOver }) body: PostHandOver,
  ): Promise<HandOverResult> {
    return this.posts.handOver(command, body);
  }

  @Put('members/:id/term')
  @Action<MemberPermission>('member.appoint')
  @Versioned()
  @Applies(memberWorkflow, 'set-term')
  @ApiOperation({ operationId: 'correctTerm', summary: "Correct the last term of an officer's post" })
  @ApiOkResponse({ standardSchema: MemberSummary })
  correct(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NewTerm }) body: NewTerm,
  ): Promise<MemberSummary> {
    return this.posts.correct(command, body);
  }

  @Transition(memberWorkflow, 'set-term', {
    path: 'members/:id/terms',
    operationId: 'renewTerm',
    summary: "Record a further term of an officer's post",
    response: MemberSummary,
  })
  renew(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NewTerm }) body: NewTerm,
  ): Promise<MemberSummary> {
    return this.posts.renew(command, body);
  }

  @Get('kims/:id/terms')
  @Action<MemberPermission>('member.read')
  @ApiOperation({ operationId: 'listTerms', summary: 'List the terms of the officers of a KIM' })
  @ApiOkResponse({ standardSchema: OfficerTermPage })
  terms(
    @Param('id', { schema: uuid }) kimId: string,
    @Query({ schema: TermQuery }) query: TermQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OfficerTermResponse>> {
    return this.members.terms(kimId, query, actor);
  }
}
