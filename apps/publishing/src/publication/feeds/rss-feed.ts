import { xmlDocument } from '#http-api';
import { entryId, linksOf } from './atom-feed.js';
import { type Feed, type FeedEntry, type FeedTombstone, isTombstone } from './feed.js';
import { htmlOf, withdrawalTitle } from './feed-content.js';

/** RSS 2.0 with the links of Atom and the archives of RFC 5005. */
export function toRss(feed: Feed): string {
  return xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      channel: {
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description,
        language: feed.language ?? undefined,
        lastBuildDate: feed.updatedAt.toUTCString(),
        'atom:link': linksOf(feed, 'application/rss+xml'),
        ...(feed.archive && { 'fh:archive': '' }),
        item: feed.items.map((item) => (isTombstone(item) ? notice(item) : entry(item))),
      },
    },
  });
}

/** RSS has one enclosure for each item: the first picture. */
function entry(item: FeedEntry) {
  const [picture] = item.enclosures;
  return {
    ...identity(item),
    title: item.title,
    description: item.summary,
    category: [item.kind, item.topic],
    ...(item.author !== null && { 'dc:creator': item.author }),
    'content:encoded': htmlOf(item),
    ...(picture && {
      enclosure: { '@url': picture.url, '@length': String(picture.bytes), '@type': picture.mediaType },
    }),
  };
}

function notice(item: FeedTombstone) {
  return { ...identity(item), title: withdrawalTitle(item), description: item.explanation };
}

function identity(item: FeedEntry | FeedTombstone) {
  return {
    guid: { '@isPermaLink': 'false', '#text': entryId(item) },
    link: item.url,
    pubDate: item.publishedAt.toUTCString(),
  };
}
