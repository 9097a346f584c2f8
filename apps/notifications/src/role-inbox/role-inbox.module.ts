import { Module } from '@nestjs/common';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { RoleInboxController } from './role-inbox.controller.js';
import { RoleInboxStreams } from './role-inbox-streams.js';
import { RoleInbox } from './role-inbox.service.js';
import { RoleMessageRetentionJob } from './role-message-retention.job.js';
import { RoleMessages } from './role-messages.js';

/** The inboxes of offices: messages to a role at a place. */
@Module({
  imports: [TemplatesModule, PreferencesModule],
  controllers: [RoleInboxController],
  providers: [RoleInbox, RoleInboxStreams, RoleMessages, RoleMessageRetentionJob],
  exports: [RoleMessages],
})
export class RoleInboxModule {}
