import type { FastifyRequest } from 'fastify';
import type { Fields } from './query.js';

/** Who has signed in. Only pages that need to know it ask for the session: the others are the same for everyone. */
export interface Person {
  readonly subject: string;
  readonly name: string | null;
  /** The access token for calls on their behalf; in no page, no address and no log. */
  readonly token: string;
  /** What they had entered at an address when an earlier session ended. */
  readonly savedForm: SavedForm | undefined;
}

/** A form that was sent when no session was valid. */
export interface SavedForm {
  readonly path: string;
  readonly fields: Fields;
}

const people = new WeakMap<FastifyRequest, Person>();

export function setPerson(request: FastifyRequest, person: Person): void {
  people.set(request, person);
}

export function personOf(request: FastifyRequest): Person | undefined {
  return people.get(request);
}
