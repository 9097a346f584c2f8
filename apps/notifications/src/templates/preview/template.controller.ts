import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Created, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import type { TemplateName } from '../catalog/declarations.js';
import {
  NewTemplateVersion,
  TemplateList,
  templateName,
  toVersionResponse,
  VersionResponse,
} from '../versions/version.dto.js';
import type { TemplatePermission } from '../versions/version.policy.js';
import { VersionService } from '../versions/version.service.js';
import { versionWorkflow } from '../versions/version.workflow.js';
import { Preview, PreviewRequest } from './preview.dto.js';
import { TemplatePreviews } from './preview.service.js';

@ApiTags('templates')
@Controller('v1/templates')
export class TemplateController {
  constructor(
    private readonly previews: TemplatePreviews,
    private readonly versions: VersionService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Action<TemplatePermission>('template.read')
  @ApiOperation({ operationId: 'listTemplates', summary: 'List all templates with their placeholders' })
  @ApiOkResponse({ standardSchema: TemplateList })
  list(): Promise<TemplateList> {
    return this.previews.list();
  }

  @Get(':name')
  @Action<TemplatePermission>('template.read')
  @ApiOperation({ operationId: 'readTemplate', summary: 'The current version of a template' })
  @ApiOkResponse({ standardSchema: VersionResponse })
  async read(@Param('name', { schema: templateName }) name: TemplateName): Promise<VersionResponse> {
    return toVersionResponse(await this.previews.current(name));
  }

  @Post(':name/versions')
  @Versioned()
  @Action<TemplatePermission>('template.edit')
  @Applies(versionWorkflow, 'draft')
  @ApiOperation({ operationId: 'draftTemplateVersion', summary: 'Draft new texts; another editor publishes them' })
  @Created(VersionResponse, '/v1/template-versions/{id}')
  draft(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('name', { schema: templateName }) name: TemplateName,
    @Body({ schema: NewTemplateVersion }) body: NewTemplateVersion,
  ): Promise<VersionResponse> {
    return this.idempotency.once(call, async (tx) =>
      toVersionResponse(await this.versions.draft(tx, actor, name, body)),
    );
  }

  @Post(':name/preview')
  @HttpCode(200)
  @Action<TemplatePermission>('template.read')
  @ApiOperation({
    operationId: 'previewTemplate',
    summary: 'How a message looks on each channel, and what an SMS costs',
  })
  @ApiOkResponse({ standardSchema: Preview })
  preview(
    @Param('name', { schema: templateName }) name: TemplateName,
    @Body({ schema: PreviewRequest }) body: PreviewRequest,
  ): Promise<Preview> {
    return this.previews.preview(name, body);
  }
}
