import { Module } from '@nestjs/common';
import { Vault } from '#vault';
import { AreaModule } from '../areas/area.module.js';
import { KimModule } from '../kims/kim.module.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { AccessLog } from './access-log.service.js';
import { ContactController } from './contact.controller.js';
import { MandateModule } from './mandates/mandate.module.js';
import { MemberContacts } from './member-contacts.service.js';
import { MemberHistory } from './member-history.service.js';
import { MemberLeavingService } from './member-leaving.service.js';
import { MemberLifecycleController } from './member-lifecycle.controller.js';
import { MemberList } from './member-list.service.js';
import { PersonalDataService } from './personal-data.service.js';
import { MemberWorkflowController } from './member-workflow.controller.js';
import { MemberController } from './member.controller.js';
import { MemberService } from './member.service.js';
import { MembershipController } from './membership.controller.js';
import { Memberships } from './membership.service.js';
import { OfficerPostController } from './officer-post.controller.js';
import { OfficerPosts } from './officer-post.service.js';
import { TermWarningJob } from './term-warning.job.js';

@Module({
  imports: [AreaModule, KimModule, MandateModule],
  controllers: [
    MemberController,
    MemberLifecycleController,
    OfficerPostController,
    MembershipController,
    ContactController,
    MemberWorkflowController,
  ],
  providers: [
    {
      provide: Vault,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new Vault(settings.REGISTRY_VAULT_KEY),
    },
    MemberContacts,
    MemberService,
    MemberList,
    MemberLeavingService,
    PersonalDataService,
    MemberHistory,
    OfficerPosts,
    Memberships,
    AccessLog,
    TermWarningJob,
  ],
  exports: [MemberContacts, Vault],
})
export class MemberModule {}
