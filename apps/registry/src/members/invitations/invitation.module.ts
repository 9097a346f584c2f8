import { Module } from '@nestjs/common';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { MemberModule } from '../member.module.js';
import { InvitationAcceptance } from './invitation-acceptance.service.js';
import { InvitationBatchController } from './invitation-batch.controller.js';
import { InvitationBatchJob } from './invitation-batch.job.js';
import { InvitationBatches } from './invitation-batch.service.js';
import { InvitationExpiryJob } from './invitation-expiry.job.js';
import { InvitationLinks } from './invitation-links.service.js';
import { InvitationTokens } from './invitation-tokens.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationLifecycle } from './invitation.lifecycle.js';
import { Invitations } from './invitation.service.js';
import { MembersWithoutAccount } from './member-without-account-list.service.js';

/** Links members with the accounts with which they sign in, by invitations. */
@Module({
  imports: [MemberModule],
  controllers: [InvitationController, InvitationBatchController],
  providers: [
    {
      provide: InvitationTokens,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new InvitationTokens(settings.REGISTRY_VAULT_KEY),
    },
    InvitationLifecycle,
    Invitations,
    InvitationAcceptance,
    InvitationLinks,
    InvitationBatches,
    InvitationBatchJob,
    InvitationExpiryJob,
    MembersWithoutAccount,
  ],
})
export class InvitationModule {}
