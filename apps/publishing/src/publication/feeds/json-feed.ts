import { entryId } from './atom-feed.js';
import { type Feed, type FeedEntry, type FeedTombstone, isTombstone } from './feed.js';
import { htmlOf, withdrawalTitle } from './feed-content.js';

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.previousUrl !== null && { next_url: feed.previousUrl }),
    authors: [{ name: feed.publisher, url: feed.homeUrl }],
    ...(feed.language !== null && { language: feed.language }),
    ...(feed.hubUrl !== null && { hubs: [{ type: 'WebSub', url: feed.hubUrl }] }),
    items: feed.items.map((item) => (isTombstone(item) ? notice(item) : entry(item))),
  });
}

function entry(item: FeedEntry) {
  return {
    ...identity(item),
    title: item.title,
    summary: item.summary,
    content_html: htmlOf(item),
    ...(item.author !== null && { authors: [{ name: item.author }] }),
    date_modified: item.updatedAt.toISOString(),
    tags: [item.kind, item.topic],
    ...(item.enclosures.length > 0 && {
      attachments: item.enclosures.map(({ url, mediaType, bytes, title }) => {
        return { url, mime_type: mediaType, size_in_bytes: bytes, title };
      }),
    }),
    _sambung: { kind: item.kind, topic: item.topic, withdrawn: false },
  };
}

function notice(item: FeedTombstone) {
  return {
    ...identity(item),
    title: withdrawalTitle(item),
    content_text: item.explanation,
    date_modified: item.deletedAt.toISOString(),
    _sambung: { withdrawn: true },
  };
}

function identity(item: FeedEntry | FeedTombstone) {
  return {
    id: entryId(item),
    url: item.url,
    language: item.language,
    date_published: item.publishedAt.toISOString(),
  };
}
