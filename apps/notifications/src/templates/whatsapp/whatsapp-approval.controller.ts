import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { line } from '#http-api';
import type { TemplateName } from '../catalog/declarations.js';
import { type Language, languages } from '../content/language.js';
import { templateName } from '../versions/version.dto.js';
import type { TemplatePermission } from '../versions/version.policy.js';
import { approvalStatuses } from './whatsapp-approval.entity.js';
import { WhatsAppApprovals } from './whatsapp-approvals.service.js';

const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

export const WhatsAppApprovalState = z
  .strictObject({ status: z.enum(approvalStatuses), reason: line(500).optional() })
  .meta({ id: 'WhatsAppApprovalState' });
export type WhatsAppApprovalState = z.output<typeof WhatsAppApprovalState>;

@ApiTags('templates')
@Controller('v1/templates')
export class WhatsAppApprovalController {
  constructor(private readonly approvals: WhatsAppApprovals) {}

  @Post(':name/versions/:number/whatsapp/:language')
  @HttpCode(204)
  @Action<TemplatePermission>('template.edit')
  @ApiOperation({
    operationId: 'recordWhatsAppApproval',
    summary: 'Record whether WhatsApp has approved a version; its webhook does the same',
  })
  @ApiNoContentResponse()
  record(
    @Param('name', { schema: templateName }) template: TemplateName,
    @Param('number', { schema: versionNumber }) number: number,
    @Param('language', { schema: z.enum(languages) }) language: Language,
    @Body({ schema: WhatsAppApprovalState }) { status, reason }: WhatsAppApprovalState,
  ): Promise<void> {
    return this.approvals.record({ template, number }, language, status, reason ?? null);
  }
}
