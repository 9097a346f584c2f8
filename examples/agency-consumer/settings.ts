import { readFileSync } from 'node:fs';
import { z } from 'zod';

const settings = z.object({
  AGENCY_ID: z.string().default('dpupr'),
  /** With brokers the consumer reads its topic, otherwise the HTTP feed. */
  KAFKA_BROKERS: z
    .string()
    .optional()
    .transform((list) => (list ? list.split(',').map((address) => address.trim()) : undefined)),
  /** With a user name the consumer connects by TLS and SCRAM-SHA-512; the office gives name and password. */
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD_FILE: z.string().optional(),
  /** The certificate authority of the brokers in PEM form; without it the authorities of Node. */
  KAFKA_TLS_CA_FILE: z.string().optional(),
  /** Must start with `agency.<id>.`, or the broker refuses the group. */
  AGENCY_GROUP: z.string().optional(),
  ASPIRATIONS_URL: z.url().default('http://127.0.0.1:4103'),
  AUTH_TOKEN_URL: z.url(),
  AGENCY_CLIENT: z.string().default('journey'),
  AGENCY_ACCOUNT: z.string().default('penghubung'),
  AGENCY_PASSWORD: z.string().default('penghubung-sambung'),
});

export interface AgencySettings {
  readonly agencyId: string;
  readonly brokers?: readonly string[] | undefined;
  readonly login?:
    { readonly username: string; readonly password: string; readonly ca?: string | undefined } | undefined;
  readonly group: string;
  readonly aspirationsUrl: string;
  readonly tokenUrl: string;
  readonly client: string;
  readonly account: string;
  readonly password: string;
}

/** @throws Error that lists the missing or invalid variables */
export function readAgencySettings(env: NodeJS.ProcessEnv): AgencySettings {
  const result = settings.safeParse(env);
  if (!result.success) throw new Error(`Correct these environment variables:\n${z.prettifyError(result.error)}`);
  const read = result.data;
  return {
    agencyId: read.AGENCY_ID,
    brokers: read.KAFKA_BROKERS,
    login: loginOf(read),
    group: read.AGENCY_GROUP ?? `agency.${read.AGENCY_ID}.answering`,
    aspirationsUrl: read.ASPIRATIONS_URL,
    tokenUrl: read.AUTH_TOKEN_URL,
    client: read.AGENCY_CLIENT,
    account: read.AGENCY_ACCOUNT,
    password: read.AGENCY_PASSWORD,
  };
}

function loginOf(read: z.infer<typeof settings>): AgencySettings['login'] {
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD_FILE: file, KAFKA_TLS_CA_FILE: ca } = read;
  if (!username) return undefined;
  if (!file) throw new Error('Set KAFKA_SASL_PASSWORD_FILE to the file with the password of KAFKA_SASL_USERNAME');
  return { username, password: readFileSync(file, 'utf8').trim(), ca: ca && readFileSync(ca, 'utf8') };
}
