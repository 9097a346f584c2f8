import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Applies, VersionedCommand } from '#lifecycle';
import { aspirationWorkflow } from '../aspiration.workflow.js';
import { PartsResponse, Split } from './part.dto.js';
import { Parts } from './part.service.js';

const uuid = { schema: z.uuid().toLowerCase() };

@ApiTags('aspirations')
@Controller('v1/aspirations/:id')
export class PartController {
  constructor(private readonly parts: Parts) {}

  @Post('split')
  @HttpCode(200)
  @Action('aspiration.split')
  @Versioned()
  @Applies(aspirationWorkflow, 'split')
  @ApiOperation({
    operationId: 'splitAspiration',
    summary: 'Split a verified aspiration among several agencies',
  })
  @ApiOkResponse({ standardSchema: PartsResponse })
  split(@VersionedCommand() command: VersionedCommand, @Body({ schema: Split }) body: Split): Promise<PartsResponse> {
    return this.parts.split(command, body);
  }

  @Get('parts')
  @Action('part.list')
  @Versioned()
  @ApiOperation({
    operationId: 'listParts',
    summary: 'List the parts of a split aspiration',
  })
  @ApiOkResponse({ standardSchema: PartsResponse })
  list(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<PartsResponse> {
    return this.parts.ofAspiration(id, actor);
  }
}
