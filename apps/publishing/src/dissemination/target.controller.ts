import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { VersionedCommand } from '#lifecycle';
import { DryRunResponse, TargetBody, TargetResponse } from './target.dto.js';
import type { TargetPermission } from './target.policy.js';
import { TargetService } from './target.service.js';

const editionId = z.uuid();

@ApiTags('dissemination')
@Controller('v1/editions/:id')
export class TargetController {
  constructor(private readonly targets: TargetService) {}

  @Get('target')
  @Versioned()
  @Action<TargetPermission>('target.read')
  @ApiOperation({ operationId: 'readTarget', summary: 'Which KIM are asked to disseminate an edition' })
  @ApiOkResponse({ standardSchema: TargetResponse })
  read(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: editionId }) id: string,
  ): Promise<TargetResponse> {
    return this.targets.read(actor, id);
  }

  @Put('target')
  @Versioned()
  @Action<TargetPermission>('target.change')
  @ApiOperation({ operationId: 'changeTarget', summary: 'Choose which KIM are asked, while the edition is a draft' })
  @ApiOkResponse({ standardSchema: TargetResponse })
  change(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: TargetBody }) body: TargetBody,
  ): Promise<TargetResponse> {
    return this.targets.change(command, body);
  }

  @Post('dissemination/dry-run')
  @HttpCode(200)
  @Action<TargetPermission>('target.change')
  @ApiOperation({
    operationId: 'dryRunDissemination',
    summary: 'What publishing the edition would do now: its KIM, their members, and the villages that are not reached',
  })
  @ApiOkResponse({ standardSchema: DryRunResponse })
  dryRun(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: editionId }) id: string,
    @Body({ schema: TargetBody.optional() }) body: TargetBody | undefined,
  ): Promise<DryRunResponse> {
    return this.targets.dryRun(actor, id, body);
  }
}
