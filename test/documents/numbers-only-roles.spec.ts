import { expect, it } from '@jest/globals';
import { type Policy, type PolicyEntry, type Role } from '#access';
import { aspirationsPolicy } from '../../apps/aspirations/src/aspirations.policy.js';
import { notificationsPolicy } from '../../apps/notifications/src/notifications.policy.js';
import { publishingPolicy } from '../../apps/publishing/src/publishing.policy.js';
import { registryPolicy } from '../../apps/registry/src/registry.policy.js';

const services: Readonly<Record<string, Policy>> = {
  registry: registryPolicy,
  publishing: publishingPolicy,
  aspirations: aspirationsPolicy,
  notifications: notificationsPolicy,
};

it.each<Role>(['HEAD_OF_OFFICE', 'REGENT'])('%s reads numbers, and nothing of a person, in all services', (role) => {
  const actions = Object.values(services).flatMap((policy) =>
    Object.entries<PolicyEntry>(policy).flatMap(([action, entry]) =>
      typeof entry === 'object' && entry.roles.includes(role) ? [action] : [],
    ),
  );
  expect(actions).toEqual(['statistics.read-internal']);
});
