import { z } from 'zod';
import { httpUrl } from './fields.js';

const hostAndPort = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]):([1-9]\d{0,4})$/i;

/** Comma-separated `host:port`. */
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

/** Where the registry of a local platform serves the schemas of events. */
export const localSchemasUrl = 'http://localhost:4101/events/schemas';

const pem = z.string().regex(/-----BEGIN [A-Z ]+-----/, 'is not in PEM form');

/** How clients of Kafka prove who they are and check whom they talk to. */
const kafkaSecuritySettings = {
  KAFKA_SECURITY_PROTOCOL: z
    .enum(['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'])
    .default('PLAINTEXT')
    .describe('as the listener of the brokers: PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL'),
  KAFKA_SASL_MECHANISM: z
    .enum(['SCRAM-SHA-512', 'SCRAM-SHA-256', 'PLAIN'])
    .default('SCRAM-SHA-512')
    .describe('SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN'),
  KAFKA_SASL_USERNAME: z.string().optional().describe('the name of this program at the brokers, such as registry'),
  KAFKA_SASL_PASSWORD: z.string().optional().describe('the password of that name'),
  KAFKA_TLS_CA: pem
    .optional()
    .describe('the certificates that sign those of the brokers, in PEM form; without it the authorities of Node'),
  KAFKA_TLS_CERT: pem.optional().describe('the certificate of this program in PEM form, for brokers that require one'),
  KAFKA_TLS_KEY: pem.optional().describe('the private key of that certificate in PEM form'),
  KAFKA_TLS_SERVER_NAME: z
    .string()
    .optional()
    .describe('the name in the certificate of the brokers, if it is not that of KAFKA_BROKERS'),
};

/** The message broker. Apply `requireBrokers` to the whole schema: Kafka needs its addresses. */
export const brokerSettings = {
  SAMBUNG_BROKER: z
    .enum(['kafka', 'in-process'])
    .default('in-process')
    .describe('kafka, or in-process for one process without a broker'),
  KAFKA_BROKERS: brokerList
    .optional()
    .describe('comma-separated addresses of the Kafka brokers as host:port, such as kafka-1:9092,kafka-2:9092'),
  KAFKA_PRODUCER: z
    .enum(['kafkajs', 'platformatic'])
    .default('platformatic')
    .describe('the client that publishes events to Kafka: kafkajs or platformatic'),
  KAFKA_CONSUMER: z
    .enum(['kafkajs', 'platformatic'])
    .default('kafkajs')
    .describe('the client that consumes events from Kafka: kafkajs or platformatic'),
  EVENT_SCHEMAS_URL: httpUrl
    .default(localSchemasUrl)
    .transform((address) => address.replace(/\/+$/, ''))
    .describe(
      'the public address of /events/schemas of the registry, part of every event: its readers find the schema there',
    ),
  ...kafkaSecuritySettings,
};

export type BrokerSettings = Readonly<z.infer<z.ZodObject<typeof brokerSettings>>>;

/** Refines a schema with `brokerSettings`: what Kafka needs is set, and nothing that its protocol would ignore. */
export function requireBrokers<Shape extends typeof brokerSettings>(schema: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return schema.superRefine((settings, issues) => {
    for (const [variable, message] of brokerFaults(settings as BrokerSettings))
      issues.addIssue({ code: 'custom', path: [variable], message });
  });
}

const saslVariables = ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'] as const;
const tlsVariables = ['KAFKA_TLS_CA', 'KAFKA_TLS_CERT', 'KAFKA_TLS_KEY', 'KAFKA_TLS_SERVER_NAME'] as const;

function brokerFaults(settings: BrokerSettings): [variable: keyof BrokerSettings, message: string][] {
  if (settings.SAMBUNG_BROKER !== 'kafka') return [];
  const protocol = settings.KAFKA_SECURITY_PROTOCOL;
  const missing = (reason: string, ...names: (keyof BrokerSettings)[]) =>
    names.filter((name) => settings[name] === undefined).map((name) => [name, `is not set, and ${reason}`] as const);
  const unused = (names: readonly (keyof BrokerSettings)[]) =>
    names
      .filter((name) => settings[name] !== undefined)
      .map((name) => [name, `is set, but KAFKA_SECURITY_PROTOCOL is ${protocol}`] as const);
  const faults = [
    ...missing('SAMBUNG_BROKER is kafka', 'KAFKA_BROKERS'),
    ...(protocol.startsWith('SASL')
      ? missing(`KAFKA_SECURITY_PROTOCOL is ${protocol}`, ...saslVariables)
      : unused(saslVariables)),
    ...(protocol.endsWith('SSL') ? [] : unused(tlsVariables)),
    ...(settings.KAFKA_TLS_CERT ? missing('KAFKA_TLS_CERT is', 'KAFKA_TLS_KEY') : []),
    ...(settings.KAFKA_TLS_KEY ? missing('KAFKA_TLS_KEY is', 'KAFKA_TLS_CERT') : []),
  ];
  return faults.map(([variable, message]) => [variable, message]);
}
