import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';

/** Anyone: probes and scrapers without a token. Operators: accounts with the role SYSTEM_ADMIN. */
export type PlatformAudience = 'anyone' | 'operators';

export const platformRoute = 'sambung:platform-route';

/**
 * Marks a route, or all routes of a controller, as a platform route (health, metrics, ledgers): it is in no service's
 * policy and in no OpenAPI document.
 */
export function PlatformRoute(audience: PlatformAudience): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(platformRoute, audience), excludeFromApi);
}

const excludeFromApi: ClassDecorator & MethodDecorator = (
  target: object,
  key?: string | symbol,
  descriptor?: PropertyDescriptor,
) => {
  if (descriptor && key !== undefined) {
    ApiExcludeEndpoint()(target, key, descriptor);
    return;
  }
  const prototype = (target as { prototype: object }).prototype;
  for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if (name !== 'constructor' && typeof method.value === 'function') ApiExcludeEndpoint()(prototype, name, method);
};
