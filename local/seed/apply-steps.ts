import type { PlatformApi } from './platform-api.js';

/** What a service stores, as far as its lifecycle. */
export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
}

/** A step that is taken from one status. */
export interface SeedStep {
  readonly from: string;
  readonly by: PlatformApi;
  readonly action: string;
  readonly body?: object;
}

/**
 * Takes an item from the status that it has through the steps that follow from there, each status once: an interrupted start
 * is continued.
 */
export async function applySteps<Item extends Stored>(
  path: string,
  item: Item,
  steps: readonly SeedStep[],
): Promise<Item> {
  let current = item;
  for (const { from, by, action, body } of steps) {
    current = (await by.find<Item>(path)) ?? current;
    if (current.status === from) current = await by.transition<Item>(`${path}/${action}`, current.version, body);
  }
  return current;
}
