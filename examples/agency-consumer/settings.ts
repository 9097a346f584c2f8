import { z } from 'zod';

const settings = z.object({
  AGENCY_ID: z.string().default('dpupr'),
  /** With brokers the consumer reads its topic, otherwise the HTTP feed. */
  KAFKA_BROKERS: z
    .string()
    .optional()
    .transform((list) => (list ? list.split(',').map((address) => address.trim()) : undefined)),
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
    group: read.AGENCY_GROUP ?? `agency.${read.AGENCY_ID}.answering`,
    aspirationsUrl: read.ASPIRATIONS_URL,
    tokenUrl: read.AUTH_TOKEN_URL,
    client: read.AGENCY_CLIENT,
    account: read.AGENCY_ACCOUNT,
    password: read.AGENCY_PASSWORD,
  };
}
