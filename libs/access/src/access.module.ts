import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { AccessSettings, ServiceTokenSettings } from '#settings';
import { AccessGuard } from './access.guard.js';
import { Access, POLICY } from './access.js';
import type { Policy } from './policy.js';
import { RouteActions } from './route-actions.js';
import { ServiceTokens } from './service-tokens.js';
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
  /** With `serviceTokenSettings` among them, `ServiceTokens` is there, too. */
  readonly settings: AccessSettings & Partial<ServiceTokenSettings>;
  readonly policy: Policy;
}

/** Guards every route of the service by its policy, and makes `Access` available in the whole of it. */
export function accessModule({ settings, policy }: AccessOptions): DynamicModule {
  const { AUTH_TOKEN_URL, AUTH_CLIENT_ID, AUTH_CLIENT_SECRET } = settings;
  const tokens =
    AUTH_TOKEN_URL !== undefined && AUTH_CLIENT_ID !== undefined && AUTH_CLIENT_SECRET !== undefined
      ? [
          {
            provide: ServiceTokens,
            useValue: new ServiceTokens({ AUTH_TOKEN_URL, AUTH_CLIENT_ID, AUTH_CLIENT_SECRET }),
          },
        ]
      : [];
  return {
    module: AccessModule,
    providers: [{ provide: ACCESS_SETTINGS, useValue: settings }, { provide: POLICY, useValue: policy }, ...tokens],
    exports: tokens.map(({ provide }) => provide),
  };
}
