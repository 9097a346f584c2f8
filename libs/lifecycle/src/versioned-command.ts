import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { Actor, RequestWithActor } from '#access';
import { ifMatchHeader, subjectId, subjectIdParameter, wantedVersion } from '#http-api';

/** A request of an account to change a subject. */
export interface VersionedCommand {
  readonly id: string;
  /** The version that the actor has read. */
  readonly version: number;
  readonly actor: Actor;
}

const command = createParamDecorator((_data: unknown, context: ExecutionContext): VersionedCommand => {
  const { actor } = context.switchToHttp().getRequest<Required<RequestWithActor>>();
  return { id: subjectId(context), version: wantedVersion(context), actor };
});

/**
 * The id of the path, the version of `If-Match` and the caller, as one command: for handlers of `@Transition`.
 *
 * @throws 400 for an id that is no UUID, 428 without a version, 412 for a version in another form
 */
export function VersionedCommand(): ParameterDecorator {
  return (target, key, index) => {
    command()(target, key, index);
    const method = key !== undefined && Object.getOwnPropertyDescriptor(target, key);
    if (!method) return;
    ApiParam(subjectIdParameter)(target, key, method);
    ApiHeader(ifMatchHeader)(target, key, method);
  };
}
