import { xmlDocument } from '#http-api';
import { type Feed, type FeedEntry, type FeedTombstone, isTombstone } from './feed.js';
import { htmlOf } from './feed-content.js';

/** RFC 4287 with the tombstones of RFC 6721 and the archives of RFC 5005. */
export function toAtom(feed: Feed): string {
  const { items } = feed;
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@xml:lang': feed.language ?? undefined,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updatedAt.toISOString(),
      author: { name: feed.publisher, uri: feed.homeUrl },
      link: linksOf(feed, 'application/atom+xml'),
      ...(feed.archive && { 'fh:archive': '' }),
      entry: items.flatMap((item) => (isTombstone(item) ? [] : [entry(item)])),
      'at:deleted-entry': items.flatMap((item) => (isTombstone(item) ? [deletedEntry(item)] : [])),
    },
  });
}

function entry(item: FeedEntry) {
  return {
    '@xml:lang': item.language,
    id: entryId(item),
    title: { '@type': 'text', '#text': item.title },
    link: [
      { '@rel': 'alternate', '@href': item.url, '@hreflang': item.language },
      ...item.enclosures.map(({ url, mediaType, bytes, title }) => {
        return { '@rel': 'enclosure', '@href': url, '@type': mediaType, '@length': String(bytes), '@title': title };
      }),
    ],
    published: item.publishedAt.toISOString(),
    updated: item.updatedAt.toISOString(),
    category: [
      { '@term': item.kind, '@scheme': 'urn:sambung:kind' },
      { '@term': item.topic, '@scheme': 'urn:sambung:topic' },
    ],
    ...(item.author !== null && { author: { name: item.author } }),
    summary: { '@type': 'text', '#text': item.summary },
    content: { '@type': 'html', '#text': htmlOf(item) },
  };
}

function deletedEntry(item: FeedTombstone) {
  return {
    '@ref': entryId(item),
    '@when': item.deletedAt.toISOString(),
    'at:comment': { '@xml:lang': item.language, '#text': item.explanation },
  };
}

/** The identity of an item in every format. */
export function entryId({ id }: { readonly id: string }): string {
  return `urn:sambung:document:${id}`;
}

/** The links of a document to itself and to others, as Atom writes them; RSS takes them over. */
export function linksOf(feed: Feed, type: string): object[] {
  const link = (rel: string, href: string | null, more: object = {}) =>
    href === null ? [] : [{ '@rel': rel, '@href': href, ...more }];
  return [
    ...link('self', feed.selfUrl, { '@type': type }),
    ...link('alternate', feed.homeUrl),
    ...(feed.archive ? link('current', feed.currentUrl, { '@type': type }) : []),
    ...link('prev-archive', feed.previousUrl, { '@type': type }),
    ...link('hub', feed.hubUrl),
  ];
}
