import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
import type { KimPermission } from './kim.policy.js';
import { KimHistoryPage, KimHistoryQuery, type KimHistoryEntry } from './kim-history.dto.js';
import { KimHistory } from './kim-history.service.js';
import { KimList } from './kim-list.service.js';
import { KimChange, KimPage, KimQuery, KimResponse, NewKim, toKimResponse } from './kim.dto.js';
import { KimService } from './kim.service.js';

const kimId = z.uuid();

@ApiTags('kims')
@Controller('v1/kims')
export class KimController {
  constructor(
    private readonly kims: KimService,
    private readonly list: KimList,
    private readonly histories: KimHistory,
  ) {}

  @Post()
  @Action<KimPermission>('kim.register')
  @Versioned()
  @ApiOperation({ operationId: 'registerKim', summary: 'Begin the registration of a KIM, as a draft' })
  @ApiCreatedResponse({ standardSchema: KimResponse })
  async register(
    @Body({ schema: NewKim }) body: NewKim,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KimResponse> {
    const kim = await this.kims.register(body, actor, call);
    reply.header('location', `/v1/kims/${kim.id}`);
    return kim;
  }

  @Get()
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'listKims', summary: 'KIM, oldest first' })
  @ApiOkResponse({ standardSchema: KimPage })
  find(
    @Query({ schema: KimQuery }) query: KimQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<KimResponse>> {
    return this.list.find(query, actor);
  }

  @Get(':id')
  @Action<KimPermission>('kim.read')
  @Versioned()
  @ApiOperation({ operationId: 'getKim', summary: 'One KIM; drafts only for those who have a part in them' })
  @ApiOkResponse({ standardSchema: KimResponse })
  async get(
    @Param('id', { schema: kimId }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<KimResponse> {
    return toKimResponse(await this.kims.visible(id, actor));
  }

  @Patch(':id')
  @Action<KimPermission>('kim.edit')
  @Versioned()
  @ApiOperation({ operationId: 'editKim', summary: 'Change a draft or a returned registration' })
  @ApiOkResponse({ standardSchema: KimResponse })
  edit(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimChange }) change: KimChange,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.kims.edit(id, version, change, actor);
  }

  @Get(':id/history')
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'getKimHistory', summary: 'How the KIM came to each of its versions' })
  @ApiOkResponse({ standardSchema: KimHistoryPage })
  history(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: KimHistoryQuery }) query: KimHistoryQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<KimHistoryEntry>> {
    return this.histories.of(id, query, actor);
  }
}
