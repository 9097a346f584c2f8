import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { Versioned } from '#http-api';
import { HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import {
  NewTemplateVersion,
  toVersionResponse,
  VersionPage,
  VersionQuery,
  VersionReason,
  VersionResponse,
} from './version.dto.js';
import type { TemplatePermission } from './version.policy.js';
import { VersionService } from './version.service.js';
import { versionWorkflow } from './version.workflow.js';

const versionId = z.uuid();

@ApiTags('templates')
@Controller('v1/template-versions')
export class VersionController {
  constructor(private readonly versions: VersionService) {}

  @Get()
  @Action<TemplatePermission>('template.read')
  @ApiOperation({ operationId: 'listTemplateVersions', summary: 'List versions of templates, newest first' })
  @ApiOkResponse({ standardSchema: VersionPage })
  list(@Query({ schema: VersionQuery }) query: VersionQuery): Promise<VersionPage> {
    return this.versions.list(query);
  }

  @Get(':id')
  @Versioned()
  @Action<TemplatePermission>('template.read')
  @ApiOperation({ operationId: 'readTemplateVersion', summary: 'One version, with what keeps it from being published' })
  @ApiOkResponse({ standardSchema: VersionResponse })
  async read(@Param('id', { schema: versionId }) id: string): Promise<VersionResponse> {
    return toVersionResponse(await this.versions.read(id));
  }

  @Get(':id/history')
  @Action<TemplatePermission>('template.read')
  @ApiOperation({ operationId: 'readTemplateVersionHistory', summary: 'The steps of a version' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: versionId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.versions.history(id, query);
  }

  @Transition(versionWorkflow, 'edit', { summary: 'Change the texts of a draft', response: VersionResponse })
  async edit(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NewTemplateVersion }) body: NewTemplateVersion,
  ): Promise<VersionResponse> {
    return toVersionResponse(await this.versions.edit(command, body));
  }

  @Transition(versionWorkflow, 'publish', {
    summary: 'Publish a draft of another editor: new messages use it',
    response: VersionResponse,
  })
  async publish(@VersionedCommand() command: VersionedCommand): Promise<VersionResponse> {
    return toVersionResponse(await this.versions.publish(command));
  }

  @Transition(versionWorkflow, 'discard', { summary: 'Discard a draft, with a reason', response: VersionResponse })
  async discard(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: VersionReason }) { reason }: VersionReason,
  ): Promise<VersionResponse> {
    return toVersionResponse(await this.versions.discard(command, reason));
  }
}
