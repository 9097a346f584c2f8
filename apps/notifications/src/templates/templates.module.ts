import { Module } from '@nestjs/common';
import { TemplateController } from './preview/template.controller.js';
import { TemplatePreviews } from './preview/preview.service.js';
import { Templates } from './templates.service.js';
import { BuiltInVersions } from './versions/built-in-versions.js';
import { VersionController } from './versions/version.controller.js';
import { VersionLifecycle } from './versions/version.lifecycle.js';
import { VersionService } from './versions/version.service.js';
import { ChannelContents } from './whatsapp/channel-contents.service.js';
import { WhatsAppApprovalController } from './whatsapp/whatsapp-approval.controller.js';
import { WhatsAppApprovals } from './whatsapp/whatsapp-approvals.service.js';

/** The texts of messages: their versions, languages and previews. */
@Module({
  controllers: [TemplateController, VersionController, WhatsAppApprovalController],
  providers: [
    Templates,
    TemplatePreviews,
    BuiltInVersions,
    VersionLifecycle,
    VersionService,
    WhatsAppApprovals,
    ChannelContents,
  ],
  exports: [Templates, WhatsAppApprovals, ChannelContents],
})
export class TemplatesModule {}
