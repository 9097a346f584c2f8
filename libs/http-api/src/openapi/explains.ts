import { ApiExtension } from '@nestjs/swagger';
import type { BilingualText } from '#text';

/** OpenAPI extension that `describeOperations` replaces by the description. */
export const explanationExtension = 'x-explanation';

/** What callers must know of a route besides its summary, as the beginning of its description in the OpenAPI document. */
export function Explains(text: BilingualText): MethodDecorator {
  return ApiExtension(explanationExtension, text);
}
