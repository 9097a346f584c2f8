import { describe, expect, it } from '@jest/globals';
import {
  AreaBoundaryRecorded,
  AspirationAssigned,
  AspirationSplit,
  type EventData as DataOf,
  EditionPublished,
  events,
  KimDecreeExpiring,
  MaturityAssessed,
  MemberJoined,
} from '#contracts';
import type { EventData, EventType, SambungEvent } from '../../clients/event-types/index.js';

/** What a service publishes, as a program outside of the platform reads it: the compiler compares the two. */
const published = {
  'sambung.registry.AreaBoundaryRecorded.v1': {} as DataOf<typeof AreaBoundaryRecorded>,
  'sambung.registry.KimDecreeExpiring.v1': {} as DataOf<typeof KimDecreeExpiring>,
  'sambung.registry.MemberJoined.v1': {} as DataOf<typeof MemberJoined>,
  'sambung.registry.MaturityAssessed.v1': {} as DataOf<typeof MaturityAssessed>,
  'sambung.publishing.EditionPublished.v1': {} as DataOf<typeof EditionPublished>,
  'sambung.aspirations.AspirationAssigned.v1': {} as DataOf<typeof AspirationAssigned>,
  'sambung.aspirations.AspirationSplit.v1': {} as DataOf<typeof AspirationSplit>,
} satisfies Partial<{ [Type in EventType]: EventData[Type] }>;

/** As a consumer is written: the type of an event decides which data it has. */
function respondBy(event: SambungEvent): string | undefined {
  const isForAgency =
    event.type === 'sambung.aspirations.AspirationAssigned.v1' ||
    event.type === 'sambung.aspirations.AspirationReopened.v1';
  return isForAgency ? event.data.respondBy : undefined;
}

describe('the types of the events', () => {
  it('fit what the services publish', () => {
    for (const type of Object.keys(published)) expect(events.has(type)).toBe(true);
  });

  it('narrow the data by the type', () => {
    const event = {
      type: AspirationAssigned.wireType,
      data: AspirationAssigned.examples[0],
    } as SambungEvent<'sambung.aspirations.AspirationAssigned.v1'>;
    expect(respondBy(event)).toBe('2026-12-01');
  });
});
