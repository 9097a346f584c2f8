import { Module } from '@nestjs/common';
import { ServiceTokens, ServiceTokensHealth } from '#access';
import { notificationsSettings } from '../notifications.settings.js';
import { ClaimCheck } from './claim-check.js';
import { SecretClaims } from './secret-claims.js';
import { ServiceRequests } from './service-requests.js';
import { Offices } from './offices.js';

/** Names and addresses of recipients, from the services that own them and from the settings. */
@Module({
  providers: [
    ClaimCheck,
    SecretClaims,
    ServiceRequests,
    Offices,
    ServiceTokensHealth,
    {
      provide: ServiceTokens,
      inject: [notificationsSettings],
      useFactory: (settings: ConstructorParameters<typeof ServiceTokens>[0]) => new ServiceTokens(settings),
    },
  ],
  exports: [ClaimCheck, SecretClaims, Offices],
})
export class ContactsModule {}
