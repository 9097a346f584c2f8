import type { ItemFilters } from '../items/item-filters.js';

/** By what a change appears in feeds. */
export type PingedChange = Required<Pick<ItemFilters, 'topic' | 'kind' | 'language'>>;

/**
 * Whether the hub is informed of the changes of a feed: of those with at most one filter, except for areas, of which a change may
 * concern hundreds. Only these feeds name the hub.
 */
export function isPinged({ topic, kind, language, area }: ItemFilters): boolean {
  const filters = [topic, kind, language].filter((filter) => filter !== undefined);
  return area === undefined && filters.length <= 1;
}

/** The feeds of which the hub is informed after these changes, each once. */
export function pingedFeeds(changes: readonly PingedChange[]): ItemFilters[] {
  if (changes.length === 0) return [];
  const feeds = new Map<string, ItemFilters>([['', {}]]);
  for (const change of changes)
    for (const name of ['topic', 'kind', 'language'] as const)
      feeds.set(`${name}=${change[name]}`, { [name]: change[name] });
  return [...feeds.values()];
}
