import { Module } from '@nestjs/common';
import { AgencyCommands } from './agency-commands.service.js';
import { AgencyContacts } from './agency-contacts.js';
import { AgencyController } from './agency.controller.js';
import { Agencies } from './agency.service.js';
import { AgencyFeed } from './delivery/agency-feed.js';
import { AgencyFeedController } from './delivery/agency-feed.controller.js';
import { AgencyFeedJob } from './delivery/agency-feed.job.js';
import { LiaisonVault } from './liaison-vault.js';
import { LiaisonController } from './liaison.controller.js';
import { Liaisons } from './liaison.service.js';

@Module({
  controllers: [AgencyController, AgencyFeedController, LiaisonController],
  providers: [Agencies, AgencyCommands, AgencyContacts, AgencyFeed, AgencyFeedJob, Liaisons, LiaisonVault],
  exports: [Agencies, AgencyContacts, AgencyFeed],
})
export class AgencyModule {}
