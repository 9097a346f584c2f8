import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Actor } from './access.js';

export const ACTION = 'sambung:action';

/**
 * Names what a route does in the words of its service's policy; on a class it holds for all routes that name nothing
 * else. A route without it, or with a name that the policy does not have, keeps the service from starting.
 *
 * @example @Action<ActionOf<typeof registryPolicy>>('kim.submit') // the compiler knows the names, too
 */
export function Action<Name extends string = string>(name: NoInfer<Name>): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(ACTION, name), ApiExtension('x-action', name) as MethodDecorator);
}

/** A request that the guard has let through. */
export interface RequestWithActor {
  actor?: Actor;
}

/** Whoever acts; undefined on a public route without a token. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithActor>().actor,
);
