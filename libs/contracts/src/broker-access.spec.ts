import { describe, expect, it } from '@jest/globals';
import { type AccessRule, accessOfAgency, accessOfService, accessOfServices, aclCommands } from './broker-access.js';
import { agencyAspirationsV1, services, topics } from './topics.js';

const allows = (rules: readonly AccessRule[], operation: AccessRule['operations'][number], topic: string) =>
  rules.some(
    ({ resource, name, prefixed, operations }) =>
      resource === 'topic' && operations.includes(operation) && (prefixed ? topic.startsWith(name) : topic === name),
  );

describe('the rules at the broker', () => {
  it.each(services)('let %s write to its own topics and no others', (service) => {
    const written = topics.filter(({ name }) => allows(accessOfService(service), 'WRITE', name));
    expect(written).toEqual(topics.filter(({ owner }) => owner === service));
  });

  it.each(services)('let %s read its own compacted topics, to check their last records', (service) => {
    const own = topics.filter(({ owner, cleanup }) => owner === service && cleanup === 'compact');
    expect(own.filter(({ name }) => !allows(accessOfService(service), 'READ', name))).toEqual([]);
  });

  it('let only aspirations write to the topic of an agency', () => {
    const { name } = agencyAspirationsV1('dpupr');
    expect(services.filter((service) => allows(accessOfService(service), 'WRITE', name))).toEqual(['aspirations']);
    expect(services.filter((service) => allows(accessOfService(service), 'READ', name))).toEqual([]);
  });

  it('let an agency read its own topic and nothing else', () => {
    const rules = accessOfAgency('a1');
    const all = [...topics, ...['a1', 'a10', 'a2'].map(agencyAspirationsV1)].map(({ name }) => name);
    expect(all.filter((name) => allows(rules, 'READ', name))).toEqual(['agency.a1.aspirations.v1']);
    expect(rules.flatMap(({ operations }) => operations)).toEqual(['READ', 'READ']);
    expect(rules.map(({ name }) => name)).toEqual(['agency.a1.', 'agency.a1.']);
  });

  it('reject an agency whose id would be a pattern', () => {
    for (const id of ['*', '', 'a.b', 'A1']) expect(() => accessOfAgency(id)).toThrow(RangeError);
  });

  it('are printed as lines of kafka-acls.sh', () => {
    expect(aclCommands(accessOfAgency('dpupr'))[0]).toBe(
      'kafka-acls.sh --bootstrap-server "$KAFKA_BROKERS" --command-config admin.properties --add ' +
        '--allow-principal User:agency.dpupr --operation READ --topic agency.dpupr. --resource-pattern-type prefixed',
    );
    expect(aclCommands(accessOfServices()).join('\n')).toContain('--operation READ --operation DELETE --group');
  });
});
