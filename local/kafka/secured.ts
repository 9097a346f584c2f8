import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KafkaSecurity } from '#messaging';
import { ensureCertificates } from './certificates.js';

/** What makes the broker of this folder accept only known users by TLS, and refuse what no rule allows. */
export interface SecuredKafka {
  /** Settings of the broker. */
  readonly settings: Readonly<Record<string, string>>;
  /** Options of the formatting of its storage: the superuser exists before the first connection. */
  readonly formatArgs: readonly string[];
  /** How the superuser connects. */
  readonly adminSecurity: KafkaSecurity;
  /** The KAFKA_ variables of a client that is the superuser; others replace its name and password. */
  readonly adminEnvironment: Readonly<Record<string, string>>;
}

const admin = 'admin';

/** Certificates and the password of the superuser are made at the first start and stay in the folder. */
export function securedKafka(folder: string): SecuredKafka {
  mkdirSync(folder, { recursive: true });
  const { ca, keyStore } = ensureCertificates(join(folder, 'certificates'));
  const password = ensurePassword(join(folder, 'admin-password'));
  const login = (module: string, more = '') =>
    `org.apache.kafka.common.security.${module} required username="${admin}" password="${password}"${more};`;
  return {
    settings: {
      // SCRAM cannot authenticate to a KRaft controller, whose users are stored behind it.
      'listener.security.protocol.map': 'CLIENT:SASL_SSL,CONTROLLER:SASL_PLAINTEXT',
      'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
      'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
      'sasl.mechanism.controller.protocol': 'PLAIN',
      'listener.name.client.sasl.enabled.mechanisms': 'SCRAM-SHA-512',
      'listener.name.client.scram-sha-512.sasl.jaas.config': login('scram.ScramLoginModule'),
      'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
      'listener.name.controller.plain.sasl.jaas.config': login(
        'plain.PlainLoginModule',
        ` user_${admin}="${password}"`,
      ),
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.location': keyStore,
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.location': ca,
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': `User:${admin}`,
      'allow.everyone.if.no.acl.found': 'false',
    },
    formatArgs: ['--add-scram', `SCRAM-SHA-512=[name=${admin},password=${password}]`],
    adminSecurity: {
      tls: { ca: readFileSync(ca, 'utf8') },
      sasl: { mechanism: 'SCRAM-SHA-512', username: admin, password },
    },
    adminEnvironment: {
      KAFKA_SECURITY_PROTOCOL: 'SASL_SSL',
      KAFKA_SASL_USERNAME: admin,
      KAFKA_SASL_PASSWORD: password,
      KAFKA_TLS_CA_FILE: ca,
    },
  };
}

function ensurePassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
