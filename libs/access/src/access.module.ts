import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { AccessSettings } from '#settings';
import { AccessGuard } from './access.guard.js';
import { Access, POLICY } from './access.js';
import type { Policy } from './policy.js';
import { RouteActions } from './route-actions.js';
import { ACCESS_SETTINGS, TokenVerifier } from './token-verifier.js';
import { UncheckedAccessInterceptor } from './unchecked-access.interceptor.js';

@Global()
@Module({
  imports: [DiscoveryModule],
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
}

/** Guards every route of the service by its policy, and provides `Access` in the whole service. */
export function accessModule({ settings, policy }: AccessOptions): DynamicModule {
  return {
    module: AccessModule,
    providers: [
      { provide: ACCESS_SETTINGS, useValue: settings },
      { provide: POLICY, useValue: policy },
    ],
  };
}
