/** A picture of an item. */
export interface FeedEnclosure {
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** What it shows, for those who do not see it. */
  readonly title: string;
}

/** An item of a feed as it is read now. */
export interface FeedEntry {
  /** Stays the same in all editions. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Sanitised when it was stored. */
  readonly html: string;
  readonly language: string;
  readonly kind: string;
  readonly topic: string;
  /** Public: what was wrong with the edition that this one replaces. */
  readonly correctionReason: string | null;
  /** The KIM that wrote it; null: the publisher did. */
  readonly author: string | null;
  readonly enclosures: readonly FeedEnclosure[];
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

/** An item that was withdrawn, has expired or was removed: of its text nothing is left but the public explanation. */
export interface FeedTombstone {
  readonly id: string;
  readonly url: string;
  readonly language: string;
  readonly explanation: string;
  readonly publishedAt: Date;
  readonly deletedAt: Date;
}

/** A document of a feed: the newest items, or an archive of older ones. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly language: string | null;
  readonly homeUrl: string;
  /** Of this document in the format in which it is written. */
  readonly selfUrl: string;
  /** Of the document with the newest items. */
  readonly currentUrl: string;
  /** Of the document with the next older items. */
  readonly previousUrl: string | null;
  readonly archive: boolean;
  /** Of the WebSub hub that distributes changes. */
  readonly hubUrl: string | null;
  readonly updatedAt: Date;
  /** In the order of their last changes, the last one first. */
  readonly items: readonly (FeedEntry | FeedTombstone)[];
}

export function isTombstone(item: FeedEntry | FeedTombstone): item is FeedTombstone {
  return 'deletedAt' in item;
}
