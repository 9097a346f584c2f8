import { type EventDefinition, events, type Topic, topics } from '#contracts';

/** A topic, or the topics of all agencies, with what is published there. */
export interface Channel {
  /** The name of the topic; of agencies with the parameter `{agencyId}`. */
  readonly address: string;
  readonly topic: Topic;
  readonly events: readonly EventDefinition[];
  readonly ofAgencies: boolean;
}

const eventsOn = (topic: Topic) => [...events.values()].filter((event) => event.topic === topic);

/** All channels: the topics in their declared order, then that of agencies. */
export function channels(): Channel[] {
  const own = topics.map((topic) => ({
    address: topic.name,
    topic,
    events: eventsOn(topic),
    ofAgencies: false,
  }));
  const { topic, ...aspirations } = own.find(({ address }) => address === 'aspirations.aspiration.v1')!;
  const address = 'agency.{agencyId}.aspirations.v1';
  return [...own, { ...aspirations, address, topic: { ...topic, name: address, partitions: 1 }, ofAgencies: true }];
}
