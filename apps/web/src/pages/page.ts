import type { Html } from '../html/html.js';

/** What a route returns: the interceptor renders it into the layout. */
export interface Page {
  readonly title: string;
  readonly body: Html | null;
  /** For search engines and link previews. */
  readonly description?: string;
  /** 200 without it. */
  readonly status?: number;
  /** Holds what concerns one person: no cache stores it, and no other language of it can be linked to. */
  readonly isPrivate?: boolean;
  /** Entries need to be corrected: the title of the window begins with it. */
  readonly hasErrors?: boolean;
  /** The titles of the pages above it, with their paths. */
  readonly trail?: readonly (readonly [title: string, path: string])[];
}
