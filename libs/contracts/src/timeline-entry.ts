import { z } from 'zod';
import { moment } from './fields.js';
import { services } from './topics.js';

/**
 * What a service knows about a village or a KIM: one entry for each thing that happened. Newest
 * first by `at` and `id`. An entry names no person and carries no text of one: its reader
 * finds more at its subject.
 *
 * @param kinds those of the service
 */
export function timelineEntry<const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) {
  return z.object({
    id: z.string().describe('Unique in the service'),
    at: moment,
    service: z.enum(services),
    kind: z.enum(kinds),
    title: z.object({ id: z.string(), en: z.string() }).describe('In Indonesian and in English'),
    subject: z.object({ type: z.string(), id: z.string() }).describe('What it is about'),
    kimId: z.uuid().nullable().describe('The KIM that took part in it'),
  });
}
