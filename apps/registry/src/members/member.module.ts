import { Module } from '@nestjs/common';
import { Vault } from '#vault';
import { KimModule } from '../kims/kim.module.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { AccessLog } from './access-log.service.js';
import { ContactController } from './contact.controller.js';
import { MemberContacts } from './member-contacts.service.js';
import { MemberList } from './member-list.service.js';
import { MemberController } from './member.controller.js';
import { MemberRepublish } from './member-republish.service.js';
import { MemberService } from './member.service.js';

@Module({
  imports: [KimModule],
  controllers: [MemberController, ContactController],
  providers: [
    {
      provide: Vault,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new Vault(settings.REGISTRY_VAULT_KEY),
    },
    MemberContacts,
    MemberService,
    MemberList,
    AccessLog,
    MemberRepublish,
  ],
  exports: [MemberContacts, MemberRepublish],
})
export class MemberModule {}
