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
import { WebhookController } from './webhooks/webhook.controller.js';
import { WebhookDeliveries } from './webhooks/webhook-deliveries.js';
import { WebhookJob } from './webhooks/webhook.job.js';
import { WebhookOperationController } from './webhooks/webhook-operation.controller.js';
import { WebhookQueue } from './webhooks/webhook-queue.js';
import { Webhooks } from './webhooks/webhooks.service.js';
import { WebhookSecrets } from './webhooks/webhook-secrets.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

@Module({
  controllers: [
    AgencyController,
    AgencyFeedController,
    LiaisonController,
    WebhookController,
    WebhookOperationController,
  ],
  providers: [
    Agencies,
    AgencyCommands,
    AgencyContacts,
    AgencyFeed,
    AgencyFeedJob,
    Liaisons,
    LiaisonVault,
    WebhookDeliveries,
    WebhookJob,
    WebhookQueue,
    Webhooks,
    WebhookSecrets,
    WebhookSender,
  ],
  exports: [Agencies, AgencyContacts, AgencyFeed],
})
export class AgencyModule {}
