import { toAtom } from './atom-feed.js';
import type { Feed } from './feed.js';
import { toJsonFeed } from './json-feed.js';
import { toRss } from './rss-feed.js';

export const feedFormats = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

interface Writer {
  readonly mediaType: string;
  readonly write: (feed: Feed) => string;
}

/** How each format is written. */
export const feedWriters: Readonly<Record<FeedFormat, Writer>> = {
  atom: { mediaType: 'application/atom+xml; charset=utf-8', write: toAtom },
  rss: { mediaType: 'application/rss+xml; charset=utf-8', write: toRss },
  json: { mediaType: 'application/feed+json; charset=utf-8', write: toJsonFeed },
};
