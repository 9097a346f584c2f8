import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import type { KimPermission } from './kim.policy.js';
import { HistoryPage, HistoryQuery, VersionedCommand } from '#lifecycle';
import { KimCommands } from './kim-commands.service.js';
import { KimChange, KimPage, KimQuery, KimResponse, NewKim, toKimResponse } from './kim.dto.js';
import { KimService } from './kim.service.js';

const kimId = z.uuid();

@ApiTags('kims')
@Controller('v1/kims')
export class KimController {
  constructor(
    private readonly kims: KimService,
    private readonly commands: KimCommands,
  ) {}

  @Post()
  @Action<KimPermission>('kim.register')
  @Versioned()
  @ApiOperation({ operationId: 'registerKim', summary: 'Register a KIM as a draft' })
  @Created(KimResponse, '/v1/kims/{id}')
  register(
    @Body({ schema: NewKim }) body: NewKim,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<KimResponse> {
    return this.commands.register(body, actor, call);
  }

  @Get()
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'listKims', summary: 'List KIM, oldest first' })
  @ApiOkResponse({ standardSchema: KimPage })
  find(
    @Query({ schema: KimQuery }) query: KimQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<KimResponse>> {
    return this.kims.find(query, actor);
  }

  @Get(':id')
  @Action<KimPermission>('kim.read')
  @Versioned()
  @ApiOperation({ operationId: 'getKim', summary: 'Get a KIM; drafts only for readers with a role in the KIM' })
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
  @ApiOperation({ operationId: 'editKim', summary: 'Edit a draft or a returned registration' })
  @ApiOkResponse({ standardSchema: KimResponse })
  edit(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimChange }) change: KimChange,
  ): Promise<KimResponse> {
    return this.commands.edit(command, change);
  }

  @Get(':id/history')
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'getKimHistory', summary: 'List the transitions of a KIM' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<HistoryPage> {
    return this.kims.history(id, query, actor);
  }
}
