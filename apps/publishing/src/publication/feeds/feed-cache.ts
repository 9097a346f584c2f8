import { Injectable } from '@nestjs/common';
import { NewestChange } from '../change-log/newest-change.js';
import { type FeedDocument, feedDocument } from './feed-document.js';
import { parametersOf } from './feed-addresses.js';
import type { FeedQuery } from './feed.dto.js';
import type { FeedFormat } from './feed-formats.js';
import { FeedReader } from './feed-reader.js';

/** The most bytes of documents that are stored, and the most documents: archives are many, and seldom read. */
const maxBytes = 64 * 1024 * 1024;

interface Stored {
  readonly newest: number;
  readonly document: Promise<FeedDocument>;
  bytes: number;
}

/** Documents of feeds, each written once after a change; whether there is one costs a look at one row. */
@Injectable()
export class FeedCache {
  /** Those that were read last are at the end. */
  private readonly stored = new Map<string, Stored>();
  private bytes = 0;

  constructor(
    private readonly newestChange: NewestChange,
    private readonly reader: FeedReader,
  ) {}

  async read(format: FeedFormat, query: FeedQuery): Promise<FeedDocument> {
    const key = `${format}${parametersOf(query)}`;
    const newest = await this.newestChange.read();
    let stored = this.stored.get(key);
    this.remove(key);
    if (stored?.newest !== newest) stored = { newest, document: this.write(format, query, newest), bytes: 0 };
    this.add(key, stored);
    try {
      const { plain, gzipped } = await stored.document;
      this.measure(key, stored, plain.length + gzipped.length);
    } catch (error) {
      if (this.stored.get(key) === stored) this.remove(key);
      throw error;
    }
    return stored.document;
  }

  private async write(format: FeedFormat, query: FeedQuery, newest: number): Promise<FeedDocument> {
    return feedDocument(format, await this.reader.read(format, query, newest));
  }

  private add(key: string, stored: Stored): void {
    this.stored.set(key, stored);
    this.bytes += stored.bytes;
  }

  private remove(key: string): void {
    this.bytes -= this.stored.get(key)?.bytes ?? 0;
    this.stored.delete(key);
  }

  private measure(key: string, stored: Stored, bytes: number): void {
    if (stored.bytes > 0 || this.stored.get(key) !== stored) return;
    stored.bytes = bytes;
    this.bytes += bytes;
    for (const oldest of this.stored.keys()) {
      if (this.bytes <= maxBytes) return;
      this.remove(oldest);
    }
  }
}
