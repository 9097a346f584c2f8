import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { AccessSettings } from '#settings';
import { AccessController } from './access.controller.js';
import { AccessGuard } from './access.guard.js';
import { Access, POLICY } from './access.js';
import { accountPolicy } from './account-policy.js';
import { Memberships, NoMemberships } from './memberships.js';
import { namesKimRole, type Policy } from './policy.js';
import { RouteActions } from './route-actions.js';
import { ACCESS_SETTINGS, TokenVerifier } from './token-verifier.js';
import { UncheckedAccessInterceptor } from './unchecked-access.interceptor.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [AccessController],
  providers: [
    Access,
    TokenVerifier,
    RouteActions,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: UncheckedAccessInterceptor },
  ],
  exports: [Access],
})
class AccessModule {}

export interface AccessOptions {
  readonly settings: AccessSettings;
  readonly policy: Policy;
  /** Needed by a policy that names a role of a KIM. */
  readonly memberships?: Type<Memberships> | undefined;
}

/**
 * Guards every route of the service by its policy, and provides `Access` in the whole service.
 *
 * @throws Error for a policy that names a role of a KIM without `memberships`
 */
export function accessModule({ settings, policy, memberships }: AccessOptions): DynamicModule {
  if (!memberships && Object.values(policy).some(namesKimRole))
    throw new Error('The policy names a role of a KIM, but the service does not know memberships');
  return {
    module: AccessModule,
    providers: [
      { provide: ACCESS_SETTINGS, useValue: settings },
      { provide: POLICY, useValue: { ...policy, ...accountPolicy } },
      { provide: Memberships, useClass: memberships ?? NoMemberships },
    ],
    exports: [Memberships],
  };
}
