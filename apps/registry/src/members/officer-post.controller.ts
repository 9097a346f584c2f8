import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import type { MemberPermission } from './member.policy.js';
import { MemberHistory } from './member-history.service.js';
import { MemberSummary } from './member.dto.js';
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

const id = z.uuid();

@ApiTags('members')
@Controller('v1')
export class OfficerPostController {
  constructor(
    private readonly posts: OfficerPosts,
    private readonly histories: MemberHistory,
  ) {}

  @Post('members/:id/post')
  @HttpCode(200)
  @Action<MemberPermission>('member.appoint')
  @Versioned()
  @ApiOperation({ operationId: 'changePost', summary: 'Give a member a vacant post, or none' })
  @ApiOkResponse({ standardSchema: MemberSummary })
  change(
    @Param('id', { schema: id }) memberId: string,
    @IfMatch() version: number,
    @Body({ schema: PostChange }) body: PostChange,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.posts.change(memberId, version, body, actor);
  }

  @Post('members/:id/hand-over')
  @HttpCode(200)
  @Action<MemberPermission>('member.appoint')
  @ApiOperation({ operationId: 'handOverPost', summary: "Pass an officer's post to another member in one step" })
  @ApiOkResponse({ standardSchema: HandOverResult })
  handOver(
    @Param('id', { schema: id }) memberId: string,
    @IfMatch() version: number,
    @Body({ schema: PostHandOver }) body: PostHandOver,
    @CurrentActor() actor: Actor,
  ): Promise<HandOverResult> {
    return this.posts.handOver(memberId, version, body, actor);
  }

  @Put('members/:id/term')
  @Action<MemberPermission>('member.appoint')
  @Versioned()
  @ApiOperation({ operationId: 'correctTerm', summary: "Put the last term of an officer's post right" })
  @ApiOkResponse({ standardSchema: MemberSummary })
  correct(
    @Param('id', { schema: id }) memberId: string,
    @IfMatch() version: number,
    @Body({ schema: NewTerm }) body: NewTerm,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.posts.correct(memberId, version, body, actor);
  }

  @Post('members/:id/terms')
  @HttpCode(200)
  @Action<MemberPermission>('member.appoint')
  @Versioned()
  @ApiOperation({ operationId: 'renewTerm', summary: "Record a further term of an officer's post" })
  @ApiOkResponse({ standardSchema: MemberSummary })
  renew(
    @Param('id', { schema: id }) memberId: string,
    @IfMatch() version: number,
    @Body({ schema: NewTerm }) body: NewTerm,
    @CurrentActor() actor: Actor,
  ): Promise<MemberSummary> {
    return this.posts.renew(memberId, version, body, actor);
  }

  @Get('kims/:id/terms')
  @Action<MemberPermission>('member.read')
  @ApiOperation({ operationId: 'listTerms', summary: 'Who held which post of a KIM from when until when' })
  @ApiOkResponse({ standardSchema: OfficerTermPage })
  terms(
    @Param('id', { schema: id }) kimId: string,
    @Query({ schema: TermQuery }) query: TermQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OfficerTermResponse>> {
    return this.histories.terms(kimId, query, actor);
  }
}
