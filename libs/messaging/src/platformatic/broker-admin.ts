import { pbkdf2Sync, randomBytes } from 'node:crypto';
import {
  type Acl,
  type Admin,
  AclOperations,
  AclPermissionTypes,
  alterUserScramCredentialsV0,
  Connection,
  ResourcePatternTypes,
  ResourceTypes,
  ScramMechanisms,
} from './kafka-client.js';
import type { AccessRule } from '#contracts';
import type { BrokerSettings } from '#settings';
import { kafkaSecurity } from '../wire/kafka-security.js';
import { type Address, adminClient } from './client.js';

/** Recommended for SCRAM-SHA-512; the broker requires at least 4096. */
const iterations = 8192;

/** Users and rules of a Kafka whose authorizer and SCRAM users are those of Kafka itself. */
export class BrokerAdmin {
  private readonly address: Address;
  private readonly admin: Admin;

  /** The settings name a superuser of the broker. */
  constructor(settings: BrokerSettings) {
    this.address = {
      brokers: settings.KAFKA_BROKERS ?? [],
      clientId: 'sambung-broker-admin',
      security: kafkaSecurity(settings),
    };
    this.admin = adminClient(this.address);
  }

  /** Creates the missing rules and removes the others of these principals. */
  async applyRules(rules: readonly AccessRule[]): Promise<{ created: number; removed: number }> {
    const principals = [...new Set(rules.map(({ principal }) => principal))];
    const existing = (await Promise.all(principals.map((principal) => this.aclsOf(principal)))).flat();
    const wanted = rules.flatMap(toAcls);
    const [had, wants] = [new Set(existing.map(identity)), new Set(wanted.map(identity))];
    const creations = wanted.filter((acl) => !had.has(identity(acl)));
    const removals = existing.filter((acl) => !wants.has(identity(acl)));
    if (creations.length > 0) await this.admin.createAcls({ creations });
    if (removals.length > 0) await this.admin.deleteAcls({ filters: removals });
    return { created: creations.length, removed: removals.length };
  }

  /** Creates the user, or gives it another password. Connections that are open stay open. */
  async setPassword(user: string, password: string): Promise<void> {
    const salt = randomBytes(24);
    const saltedPassword = pbkdf2Sync(password, salt, iterations, 64, 'sha512');
    const mechanism = ScramMechanisms.SCRAM_SHA_512;
    await this.alterUsers([], [{ name: user, mechanism, iterations, salt, saltedPassword }]);
  }

  /** Removes the user with its rules; without them its open connections can do nothing. */
  async remove(user: string): Promise<void> {
    const acls = await this.aclsOf(user);
    if (acls.length > 0) await this.admin.deleteAcls({ filters: acls });
    await this.alterUsers([{ name: user, mechanism: ScramMechanisms.SCRAM_SHA_512 }], []);
  }

  async close(): Promise<void> {
    await this.admin.close();
  }

  private async aclsOf(user: string): Promise<Acl[]> {
    const resources = await this.admin.describeAcls({
      filter: {
        resourceType: ResourceTypes.ANY,
        resourceName: null,
        resourcePatternType: ResourcePatternTypes.ANY,
        principal: `User:${user}`,
        host: null,
        operation: AclOperations.ANY,
        permissionType: AclPermissionTypes.ANY,
      },
    });
    return resources.flatMap(({ acls, ...target }) => acls.map((acl) => ({ ...target, ...acl })));
  }

  /** The client offers this request only on a connection. */
  private async alterUsers(
    deletions: alterUserScramCredentialsV0.AlterUserScramCredentialsRequestDeletions[],
    upsertions: alterUserScramCredentialsV0.AlterUserScramCredentialsRequestUpsertions[],
  ): Promise<void> {
    const { brokers, clientId, security } = this.address;
    const { tls, sasl } = security;
    const connection = new Connection(clientId, {
      ...(tls && { tls: { ...tls } }),
      ...(sasl && { sasl: { ...sasl } }),
    });
    const [host = '', port = ''] = /^(.*):(\d+)$/.exec(brokers[0] ?? '')?.slice(1) ?? [];
    await connection.connect(host, Number(port));
    try {
      await alterUserScramCredentialsV0.api.async(connection, deletions, upsertions);
    } finally {
      await connection.close();
    }
  }
}

function toAcls({ principal, resource, name, prefixed, operations }: AccessRule): Acl[] {
  return operations.map((operation) => ({
    resourceType: resource === 'topic' ? ResourceTypes.TOPIC : ResourceTypes.GROUP,
    resourceName: name,
    resourcePatternType: prefixed ? ResourcePatternTypes.PREFIXED : ResourcePatternTypes.LITERAL,
    principal: `User:${principal}`,
    host: '*',
    operation: AclOperations[operation],
    permissionType: AclPermissionTypes.ALLOW,
  }));
}

function identity(acl: Acl): string {
  const { resourceType, resourceName, resourcePatternType, principal, host, operation, permissionType } = acl;
  return [resourceType, resourceName, resourcePatternType, principal, host, operation, permissionType].join(' ');
}
