import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { etagOf } from '#http-api';
import type { Feed } from './feed.js';
import { type FeedFormat, feedWriters } from './feed-formats.js';

/** A document of a feed as it is sent. */
export interface FeedDocument {
  readonly mediaType: string;
  readonly etag: string;
  readonly updatedAt: Date;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
}

const compress = promisify(gzip);

export async function feedDocument(format: FeedFormat, feed: Feed): Promise<FeedDocument> {
  const { mediaType, write } = feedWriters[format];
  const text = write(feed);
  const plain = Buffer.from(text);
  return { mediaType, etag: etagOf(text), updatedAt: feed.updatedAt, plain, gzipped: await compress(plain) };
}
