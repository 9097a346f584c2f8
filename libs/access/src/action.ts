import type { Reflector } from '@nestjs/core';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Actor } from './actor.js';

export const ACTION = 'sambung:action';

/**
 * Names the action of a route as in the policy of the service; on a class it holds for all routes without an action of their
 * own. The service does not start with a route without an action, or with an action that the policy does not have.
 *
 * @example @Action<ActionOf<typeof registryPolicy>>('kim.submit') // the compiler knows the names, too
 */
export function Action<Name extends string = string>(name: NoInfer<Name>): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(ACTION, name), ApiExtension('x-action', name) as MethodDecorator);
}

/** The action of the route that handles a request; undefined for routes of the platform. */
export function actionOf(reflector: Reflector, context: ExecutionContext): string | undefined {
  return reflector.getAllAndOverride<string | undefined>(ACTION, [context.getHandler(), context.getClass()]);
}

/** A request that the guard has admitted. */
export interface RequestWithActor {
  actor?: Actor;
}

/** The caller; undefined on a public route without a token. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithActor>().actor,
);
