import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import {
  Created,
  type Call,
  IdempotentCall,
  ListFile,
  listFile,
  type ListRows,
  type ListPage,
  Versioned,
} from '#http-api';
import type { KimPermission } from './kim.policy.js';
import { Applies, HistoryPage, HistoryQuery, VersionedCommand } from '#lifecycle';
import { KimCommands } from './kim-commands.service.js';
import { KimChange, KimPage, KimResponse, NewKim, toKimResponse } from './kim.dto.js';
import { kimFileColumns, KimFileQuery, KimQuery } from './kim-list.js';
import { KimService } from './kim.service.js';
import { kimWorkflow } from './kim.workflow.js';

const kimId = z.uuid();

@ApiTags('kims')
@Controller('v1')
export class KimController {
  constructor(
    private readonly kims: KimService,
    private readonly commands: KimCommands,
  ) {}

  @Post('kims')
  @Action<KimPermission>('kim.register')
  @Versioned()
  @Applies(kimWorkflow, 'register')
  @ApiOperation({ operationId: 'registerKim', summary: 'Register a KIM as a draft' })
  @Created(KimResponse, '/v1/kims/{id}')
  register(
    @Body({ schema: NewKim }) body: NewKim,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<KimResponse> {
    return this.commands.register(body, actor, call);
  }

  @Get('kims')
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'listKims', summary: 'Find KIM' })
  @ApiOkResponse({ standardSchema: KimPage })
  find(
    @Query({ schema: KimQuery }) query: KimQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<ListPage<KimResponse>> {
    return this.kims.find(query, actor);
  }

  @Action<KimPermission>('kim.read')
  @ListFile('kims')
  @ApiOperation({ operationId: 'exportKimList', summary: 'Export the KIM that you may see' })
  file(
    @Query({ schema: KimFileQuery }) query: KimFileQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<ListRows> {
    return listFile(kimFileColumns, (page) => this.kims.find({ ...query, ...page }, actor));
  }

  @Get('kims/:id')
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

  @Patch('kims/:id')
  @Action<KimPermission>('kim.edit')
  @Versioned()
  @Applies(kimWorkflow, 'edit')
  @ApiOperation({ operationId: 'editKim', summary: 'Edit a draft or a returned registration' })
  @ApiOkResponse({ standardSchema: KimResponse })
  edit(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimChange }) change: KimChange,
  ): Promise<KimResponse> {
    return this.commands.edit(command, change);
  }

  @Get('kims/:id/history')
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
