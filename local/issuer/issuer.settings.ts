import { z } from 'zod';
import { port, readSettings } from '#settings';
import type { ClientSecrets } from './token-request.js';

const secrets = z.object({ clients: z.record(z.string(), z.string()) });

function parsed(text: string): ClientSecrets | undefined {
  try {
    return secrets.parse(JSON.parse(text)).clients;
  } catch {
    return undefined;
  }
}

const schema = z.object({
  NODE_ENV: z
    .string()
    .optional()
    .refine((environment) => environment !== 'production', {
      error:
        'is production, where the development issuer does not start: its passwords are public. ' +
        'Set AUTH_ISSUER, AUTH_JWKS_URL and AUTH_TOKEN_URL of the services to your OpenID provider instead',
    }),
  ISSUER_HOST: z.string().default('127.0.0.1').describe('the address of this machine to listen on'),
  ISSUER_PORT: port.default(4110),
  ISSUER_URL: z.url().optional().describe('its public address, the iss of its tokens'),
  ISSUER_KEY_FILE: z.string().describe('the file with the signing key; created if missing'),
  ISSUER_CLIENTS_SECRET: z
    .string()
    .transform((text, context) => parsed(text) ?? (context.addIssue('is not such an object'), z.NEVER))
    .describe('{"clients": {"<client id>": "<secret>"}}, or in the file that ISSUER_CLIENTS_SECRET_FILE names'),
});

export type IssuerSettings = Readonly<z.infer<typeof schema>>;

/** @throws SettingsError also in production */
export function readIssuerSettings(env?: NodeJS.ProcessEnv): IssuerSettings {
  return readSettings(schema, env);
}
