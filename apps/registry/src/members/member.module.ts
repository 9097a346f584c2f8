import { Module } from '@nestjs/common';
import { Vault } from '#vault';
import { KimModule } from '../kims/kim.module.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { AccessLog } from './access-log.service.js';
import { AccountLinkExpiryJob } from './account-link-expiry.job.js';
import { AccountLinkController } from './account-link.controller.js';
import { AccountLinks } from './account-link.service.js';
import { ContactController } from './contact.controller.js';
import { MandateModule } from './mandates/mandate.module.js';
import { MemberCommands } from './member-commands.service.js';
import { MemberContacts } from './member-contacts.service.js';
import { MemberLifecycleController } from './member-lifecycle.controller.js';
import { MemberListController } from './member-list.controller.js';
import { MemberList } from './member-list.service.js';
import { MemberController } from './member.controller.js';
import { MemberLifecycle } from './member.lifecycle.js';
import { MemberService } from './member.service.js';
import { MembershipController } from './membership.controller.js';
import { MembershipService } from './membership.service.js';
import { NameHashes } from './name-hashes.js';
import { OfficerPostController } from './officer-post.controller.js';
import { OfficerPosts } from './officer-post.service.js';
import { PersonalDataService } from './personal-data.service.js';
import { TermWarningJob } from './term-warning.job.js';

@Module({
  imports: [KimModule, MandateModule],
  controllers: [
    MemberController,
    MemberListController,
    MemberLifecycleController,
    OfficerPostController,
    MembershipController,
    ContactController,
    AccountLinkController,
  ],
  providers: [
    {
      provide: Vault,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new Vault(settings.REGISTRY_VAULT_KEY),
    },
    {
      provide: NameHashes,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new NameHashes(settings.REGISTRY_VAULT_KEY),
    },
    MemberContacts,
    MemberLifecycle,
    MemberList,
    MemberService,
    MemberCommands,
    PersonalDataService,
    OfficerPosts,
    MembershipService,
    AccessLog,
    AccountLinks,
    AccountLinkExpiryJob,
    TermWarningJob,
  ],
  exports: [MemberContacts, MemberLifecycle, NameHashes, Vault],
})
export class MemberModule {}
