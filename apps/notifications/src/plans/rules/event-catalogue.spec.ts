import { expect, it } from '@jest/globals';
import { events } from '#contracts';
import { eventsOfOtherReactions, eventsWithoutNotification } from './events-without-notification.js';
import { notificationRules } from './notification-rules.js';

const names = [...events.values()].map(({ type }) => type);
const ruled = new Set(
  Object.values(notificationRules)
    .flat()
    .map(({ event }) => events.get(event.wireType)!.type),
);
const reasons = { ...eventsWithoutNotification, ...eventsOfOtherReactions };

it.each(names)('%s notifies those whom it concerns, or has a reason why it notifies no one', (name) => {
  expect([ruled.has(name), Object.hasOwn(reasons, name)].filter(Boolean)).toEqual([true]);
});

it('gives no reason for an event that there is not', () => {
  expect(Object.keys(reasons).filter((name) => !names.includes(name))).toEqual([]);
});

it('gives each reason in a sentence', () => {
  for (const reason of Object.values(eventsWithoutNotification)) expect(reason).toMatch(/^[A-Z].+\.$/);
});
