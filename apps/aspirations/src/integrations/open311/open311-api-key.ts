import type { FastifyRequest } from 'fastify';
import { headerParameter } from '#http-api';

/** The api_key of an integrator as a header: addresses end up in the logs of proxies. */
export const Open311ApiKey = headerParameter(
  {
    name: 'X-Api-Key',
    required: false,
    description: 'The api_key; to be preferred to the parameter, as addresses end up in logs',
    schema: { type: 'string', maxLength: 200 },
  },
  (context): string | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['x-api-key'];
    return typeof header === 'string' && header !== '' ? header : undefined;
  },
);
