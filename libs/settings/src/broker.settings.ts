import { z } from 'zod';

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
};

export type BrokerSettings = Readonly<z.infer<z.ZodObject<typeof brokerSettings>>>;

/** Refines a schema with `brokerSettings`: `SAMBUNG_BROKER=kafka` requires `KAFKA_BROKERS`. */
export function requireBrokers<Shape extends typeof brokerSettings>(schema: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return schema.superRefine((settings, issues) => {
    const { SAMBUNG_BROKER, KAFKA_BROKERS } = settings as BrokerSettings;
    if (SAMBUNG_BROKER === 'kafka' && !KAFKA_BROKERS)
      issues.addIssue({ code: 'custom', path: ['KAFKA_BROKERS'], message: 'is not set, and SAMBUNG_BROKER is kafka' });
  });
}
