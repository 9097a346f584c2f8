import { Inject, Injectable } from '@nestjs/common';
import { publishingSettings, type PublishingSettings } from '../../publishing.settings.js';
import type { ItemFilters } from '../items/item-filters.js';
import type { FeedQuery } from './feed.dto.js';
import type { FeedFormat } from './feed-formats.js';

/** The filters in the one order in which addresses have them. */
const order = ['topic', 'kind', 'language', 'area', 'archive'] as const;

/** Addresses as the public uses them, by the public address of the service. */
@Injectable()
export class FeedAddresses {
  constructor(@Inject(publishingSettings) private readonly settings: PublishingSettings) {}

  of(format: FeedFormat, query: FeedQuery): string {
    return this.absolute(`/v1/feed.${format}${parametersOf(query)}`);
  }

  ofDocument(documentId: string): string {
    return this.absolute(`/v1/documents/${documentId}`);
  }

  ofAttachment(id: string): string {
    return this.absolute(`/v1/attachments/${id}`);
  }

  /** The same in every format, and under another public address. */
  identityOf(filters: ItemFilters): string {
    return `urn:sambung:feed:${parametersOf(filters).slice(1)}`;
  }

  absolute(path: string): string {
    return `${this.settings.PUBLISHING_PUBLIC_URL}${path}`;
  }
}

/** The canonical parameters: equal for equal queries. */
export function parametersOf(query: FeedQuery): string {
  const set = order.flatMap((name) =>
    query[name] === undefined ? [] : [[name, String(query[name])] as [string, string]],
  );
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
