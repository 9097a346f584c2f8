import { ApiExtension } from '@nestjs/swagger';

/** OpenAPI extension that `describeErrors` replaces by responses. */
export const refusalsExtension = 'x-refusals';

/** Declares the codes of the refusals that the handler of a route can throw, besides those that its decorators imply. */
export function Refuses(...codes: readonly string[]): MethodDecorator {
  return ApiExtension(refusalsExtension, [...codes]);
}
