import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Applies, VersionedCommand } from '#lifecycle';
import { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { aspirationWorkflow } from '../aspirations/aspiration.workflow.js';
import type { DuplicatePermission } from './duplicate.policy.js';
import { DuplicateGroupResponse, MergeRequest, UnmergeRequest } from './merge.dto.js';
import { Merges } from './merge.service.js';
import { targetOf } from '../aspirations/aspiration.step.js';

@ApiTags('duplicates')
@Controller('v1/aspirations/:id')
export class MergeController {
  constructor(
    private readonly merges: Merges,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  @Post('merge')
  @HttpCode(200)
  @Action<DuplicatePermission>('aspiration.merge')
  @Versioned()
  @Applies(aspirationWorkflow, 'merge')
  @ApiOperation({ operationId: 'mergeAspiration', summary: 'Merge an aspiration into the one that it duplicates' })
  @ApiOkResponse({ standardSchema: AspirationResponse })
  merge(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: MergeRequest }) { into, intoVersion }: MergeRequest,
  ): Promise<AspirationResponse> {
    return this.merges.merge(command, { id: into, version: intoVersion });
  }

  @Post('unmerge')
  @HttpCode(200)
  @Action<DuplicatePermission>('aspiration.unmerge')
  @Versioned()
  @Applies(aspirationWorkflow, 'unmerge')
  @ApiOperation({
    operationId: 'unmergeAspiration',
    summary: 'Undo a merge; the aspiration continues from its previous status',
  })
  @ApiOkResponse({ standardSchema: AspirationResponse })
  unmerge(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: UnmergeRequest }) { intoVersion }: UnmergeRequest,
  ): Promise<AspirationResponse> {
    return this.merges.unmerge(command, intoVersion);
  }

  @Get('duplicate-group')
  @Action<DuplicatePermission>('duplicate-group.read')
  @ApiOperation({
    operationId: 'getDuplicateGroup',
    summary: 'Get the duplicate group of an aspiration with the number of affected citizens',
  })
  @ApiOkResponse({ standardSchema: DuplicateGroupResponse })
  async group(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicateGroupResponse> {
    this.access.check(actor, 'duplicate-group.read', targetOf(await this.aspirations.get(id)));
    return this.merges.group(id);
  }
}
