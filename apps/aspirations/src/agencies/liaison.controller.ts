import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import { AccessLogPage, AccessLogQuery } from './access-log.dto.js';
import type { AgencyPermission } from './agency.policy.js';
import { agencyId } from './agency.dto.js';
import { LiaisonEntry, LiaisonPage, LiaisonQuery, LiaisonReceipt } from './liaison.dto.js';
import { Liaisons } from './liaison.service.js';
import { readerOf } from './reader.js';

@ApiTags('agencies')
@Controller('v1/agencies/:id/liaisons')
export class LiaisonController {
  constructor(
    private readonly liaisons: Liaisons,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Action<AgencyPermission>('liaison.read')
  @ApiOperation({
    operationId: 'listLiaisons',
    summary: 'List the people who hold a post at an agency; every access is logged',
  })
  @ApiOkResponse({ standardSchema: LiaisonPage })
  list(
    @Param('id', { schema: agencyId }) id: string,
    @Query({ schema: LiaisonQuery }) query: LiaisonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<LiaisonPage> {
    this.access.check(actor, 'liaison.read', { agency: id });
    return this.liaisons.list(id, query, readerOf(this.access, actor, 'liaison.read', { agency: id }));
  }

  @Get(':liaisonId/access-log')
  @Header('cache-control', 'no-store')
  @Action<AgencyPermission>('liaison.read-access-log')
  @ApiOperation({
    operationId: 'listLiaisonAccessLog',
    summary: 'List who read your name and address as a liaison, newest first',
  })
  @ApiOkResponse({ standardSchema: AccessLogPage })
  accessLog(
    @Param('id', { schema: agencyId }) id: string,
    @Param('liaisonId', { schema: z.uuid().toLowerCase() }) liaisonId: string,
    @Query({ schema: AccessLogQuery }) query: AccessLogQuery,
    @CurrentActor() actor: Actor,
  ): Promise<AccessLogPage> {
    return this.liaisons.accessLog(id, liaisonId, actor.subject, query);
  }

  @Post()
  @Action<AgencyPermission>('liaison.record')
  @Versioned()
  @ApiOperation({ operationId: 'appointLiaison', summary: 'Appoint a liaison officer or the head of an agency' })
  @ApiCreatedResponse({ standardSchema: LiaisonReceipt })
  appoint(
    @Param('id', { schema: agencyId }) id: string,
    @Body({ schema: LiaisonEntry }) entry: LiaisonEntry,
    @IdempotentCall() call: Call,
  ): Promise<LiaisonReceipt> {
    return this.idempotency.once(call, (tx) => this.liaisons.appoint(tx, id, entry));
  }

  @Put(':liaisonId')
  @Action<AgencyPermission>('liaison.record')
  @Versioned()
  @ApiOperation({ operationId: 'changeLiaison', summary: 'Change or end a post at an agency' })
  @ApiOkResponse({ standardSchema: LiaisonReceipt })
  change(
    @Param('id', { schema: agencyId }) id: string,
    @Param('liaisonId', { schema: z.uuid().toLowerCase() }) liaisonId: string,
    @IfMatch() version: number,
    @Body({ schema: LiaisonEntry }) entry: LiaisonEntry,
  ): Promise<LiaisonReceipt> {
    return this.liaisons.change(id, liaisonId, version, entry);
  }
}
