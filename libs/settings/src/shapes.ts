import { z } from 'zod';

const hostAndPort = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]):([1-9]\d{0,4})$/i;

/** `host:port`, with a comma between several. */
const brokerList = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  )
  .pipe(
    z
      .array(
        z.string().refine((address) => Number(hostAndPort.exec(address)?.[1] ?? 65_536) < 65_536, {
          error: 'is not a list of host:port',
        }),
      )
      .min(1, 'names no broker'),
  );

/** How events travel. Use `requireBrokers` on the whole schema: Kafka needs its addresses. */
export const brokerSettings = {
  SAMBUNG_BROKER: z
    .enum(['kafka', 'in-process'])
    .default('in-process')
    .describe('kafka, or in-process for one process without a broker'),
  KAFKA_BROKERS: brokerList
    .optional()
    .describe(
      'addresses of the Kafka brokers as host:port with commas between them, such as kafka-1:9092,kafka-2:9092',
    ),
  KAFKA_PRODUCER: z
    .enum(['kafkajs', 'platformatic'])
    .default('platformatic')
    .describe('the client that takes events to Kafka: kafkajs or platformatic'),
  KAFKA_CONSUMER: z
    .enum(['kafkajs', 'platformatic'])
    .default('kafkajs')
    .describe('the client that gets events from Kafka: kafkajs or platformatic'),
};

/** Whose access tokens are believed. */
export const accessSettings = {
  AUTH_ISSUER: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
    .describe(
      "the issuer of access tokens, exactly as their 'iss' says it, such as https://id.example.go.id/realms/sambung",
    ),
  AUTH_AUDIENCE: z.string().default('sambung').describe("the audience that access tokens must name in their 'aud'"),
  AUTH_JWKS_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
    .describe("the address of the issuer's public keys (JWKS)"),
  AUTH_CLOCK_TOLERANCE: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(300, 'is above 300')
    .default(5)
    .describe("seconds by which the issuer's clock may differ from ours, 0 to 300"),
};

/** As whom the service itself calls others. */
export const serviceTokenSettings = {
  AUTH_TOKEN_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
    .describe("the issuer's token endpoint, where the service gets tokens for itself"),
  AUTH_CLIENT_ID: z.string().min(1).describe('the id of the service as a client of the issuer'),
  AUTH_CLIENT_SECRET: z.string().min(1).describe('the secret of that client'),
};

export const logSettings = {
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least important log line that is written: fatal, error, warn, info, debug, trace or silent'),
};

export const traceSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
    .optional()
    .describe('where traces are sent: the base address of an OTLP collector (HTTP), such as http://collector:4318'),
};

export const httpSettings = {
  HTTP_HOST: z.string().default('127.0.0.1').describe('address of this machine to listen on, 0.0.0.0 for all'),
};

/** What a service reads that takes attachments. */
export const attachmentSettings = {
  ATTACHMENTS_MAX_BYTES: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(65_536, 'is below 65536')
    .max(52_428_800, 'is above 52428800')
    .default(10_485_760)
    .describe('bytes that an uploaded file may have, 65536 to 52428800'),
  ATTACHMENTS_MAX_PIXELS: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(1_000_000, 'is below 1000000')
    .max(250_000_000, 'is above 250000000')
    .default(50_000_000)
    .describe('pixels that an uploaded image may have, 1000000 to 250000000: each takes 3 or 4 bytes of memory'),
  ATTACHMENTS_MAX_UNCLAIMED: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(1, 'is below 1')
    .max(1000, 'is above 1000')
    .default(20)
    .describe('uploads of one account that belong to nothing yet, 1 to 1000'),
};

/** What every service reads, beside its own port, database and secrets. */
export const everyServiceSettings = {
  ...brokerSettings,
  ...accessSettings,
  ...logSettings,
  ...traceSettings,
  ...httpSettings,
};

/** A master key, for the `<SERVICE>_VAULT_KEY` of a service that keeps personal data. */
export const vaultKey = z
  .string()
  .refine((key) => Buffer.from(key, 'base64').length === 32, { error: 'is not 32 bytes in base64' })
  .describe('the master key of the personal data here: 32 random bytes in base64, as `openssl rand -base64 32` makes');

/** A TCP port, for the `<SERVICE>_PORT` of a service; 0 lets the system choose. */
export const port = z.coerce
  .number({ error: 'is not a number' })
  .int('is not a whole number')
  .min(0, 'is below 0')
  .max(65_535, 'is above 65535')
  .describe('a TCP port, 0 to 65535');

/** The ports of the services, by their setting; services and `npm start` share the defaults. */
export const servicePorts = {
  REGISTRY_PORT: port.default(4101),
  PUBLISHING_PORT: port.default(4102),
  ASPIRATIONS_PORT: port.default(4103),
  NOTIFICATIONS_PORT: port.default(4104),
};

/** A PostgreSQL address, for the `<SERVICE>_DATABASE_URL` of a service. */
export const databaseUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' })
  .describe('where the database of the service is, such as postgres://user:password@host:5432/registry');

export type BrokerSettings = Readonly<z.infer<z.ZodObject<typeof brokerSettings>>>;
export type AccessSettings = Readonly<z.infer<z.ZodObject<typeof accessSettings>>>;
export type ServiceTokenSettings = Readonly<z.infer<z.ZodObject<typeof serviceTokenSettings>>>;
export type LogSettings = Readonly<z.infer<z.ZodObject<typeof logSettings>>>;
export type TraceSettings = Readonly<z.infer<z.ZodObject<typeof traceSettings>>>;
export type AttachmentSettings = Readonly<z.infer<z.ZodObject<typeof attachmentSettings>>>;
export type HttpSettings = Readonly<z.infer<z.ZodObject<typeof httpSettings>>>;

/** Refinement for a schema with `brokerSettings`: `SAMBUNG_BROKER=kafka` without `KAFKA_BROKERS` is refused. */
export function requireBrokers<Shape extends typeof brokerSettings>(schema: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return schema.superRefine((settings, issues) => {
    const { SAMBUNG_BROKER, KAFKA_BROKERS } = settings as BrokerSettings;
    if (SAMBUNG_BROKER === 'kafka' && !KAFKA_BROKERS)
      issues.addIssue({ code: 'custom', path: ['KAFKA_BROKERS'], message: 'is not set, and SAMBUNG_BROKER is kafka' });
  });
}
