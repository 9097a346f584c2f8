import { documentTopics } from '#contracts';
import { templateTopics } from '../templates/catalog/declaration.js';

/** What a message is about: the topic of its template, or of the document that it is about. */
export const notificationTopics = [...templateTopics, ...documentTopics] as const;

/**
 * Messages that the law requires, which a person cannot deny on all channels: the answer to a complaint (UU 25/2009), and
 * whether an address may be used at all (UU 27/2022).
 */
const required: readonly string[] = ['ASPIRATION', 'ADDRESS'];

export function isRequired(topic: string | null): boolean {
  return topic !== null && required.includes(topic);
}
