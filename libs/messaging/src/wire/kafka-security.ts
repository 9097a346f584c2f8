import type { BrokerSettings } from '#settings';

/** How a Kafka client proves who it is and checks the broker; both clients take it in forms of their own. */
export interface KafkaSecurity {
  /** Absent: without TLS. */
  readonly tls?: {
    /** Certificates and keys in PEM form. */
    readonly ca?: string;
    readonly cert?: string;
    readonly key?: string;
    readonly servername?: string;
  };
  /** Absent: without a name. */
  readonly sasl?: {
    readonly mechanism: 'SCRAM-SHA-512' | 'SCRAM-SHA-256' | 'PLAIN';
    readonly username: string;
    readonly password: string;
  };
}

/** The security that the settings of a program describe. */
export function kafkaSecurity(settings: BrokerSettings): KafkaSecurity {
  const { KAFKA_SECURITY_PROTOCOL: protocol, KAFKA_SASL_MECHANISM: mechanism } = settings;
  const { KAFKA_TLS_CA: ca, KAFKA_TLS_CERT: cert, KAFKA_TLS_KEY: key, KAFKA_TLS_SERVER_NAME: servername } = settings;
  const { KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } = settings;
  return {
    ...(protocol.endsWith('SSL') && {
      tls: { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(servername && { servername }) },
    }),
    ...(protocol.startsWith('SASL') && { sasl: { mechanism, username, password } }),
  };
}
