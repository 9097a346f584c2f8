import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import { Transition } from '#lifecycle';
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
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PostChange }) body: PostChange,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.posts.change({ id, version, actor }, body);
  }

  @Post('members/:id/hand-over')
  @HttpCode(200)
  @Action<MemberPermission>('member.appoint')
  @ApiOperation({ operationId: 'handOverPost', summary: "Pass an officer's post to another member" })
  @ApiOkResponse({ standardSchema: HandOverResult })
  handOver(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PostHandOver }) body: PostHandOver,
    @CurrentActor() actor: Actor,
  ): Promise<HandOverResult> {
    return this.posts.handOver({ id, version, actor }, body);
  }

  @Put('members/:id/term')
  @Action<MemberPermission>('member.appoint')
  @Versioned()
  @ApiOperation({ operationId: 'correctTerm', summary: "Correct the last term of an officer's post" })
  @ApiOkResponse({ standardSchema: MemberSummary })
  correct(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: NewTerm }) body: NewTerm,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.posts.correct({ id, version, actor }, body);
  }

  @Transition(memberWorkflow, 'set-term', {
    path: 'members/:id/terms',
    operationId: 'renewTerm',
    summary: "Record a further term of an officer's post",
    response: MemberSummary,
  })
  renew(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: NewTerm }) body: NewTerm,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.posts.renew({ id, version, actor }, body);
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
