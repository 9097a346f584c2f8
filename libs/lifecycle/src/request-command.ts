import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { RequestWithActor } from '#access';
import { ifMatchHeader, subjectId, subjectIdParameter, wantedVersion } from '#http-api';
import type { VersionedCommand } from './definition.js';

const command = createParamDecorator((_data: unknown, context: ExecutionContext): VersionedCommand => {
  const { actor } = context.switchToHttp().getRequest<Required<RequestWithActor>>();
  return { id: subjectId(context), version: wantedVersion(context), actor };
});

/**
 * The id of the path, the version of `If-Match` and the caller, as one `VersionedCommand`: for handlers of `@Transition`.
 *
 * @throws 400 for an id that is no UUID, 428 without a version, 412 for a version in another form
 */
export function RequestCommand(): ParameterDecorator {
  return (target, key, index) => {
    command()(target, key, index);
    const method = key !== undefined && Object.getOwnPropertyDescriptor(target, key);
    if (!method) return;
    ApiParam(subjectIdParameter)(target, key, method);
    ApiHeader(ifMatchHeader)(target, key, method);
  };
}
