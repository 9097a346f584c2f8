import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { type PlatformApi, SeedRefused } from '../platform-api.js';
import type { SampleAccounts } from '../sample-accounts.js';
import type { SeededKim } from '../seed-kims.js';

/** What the sample publications are seeded with. */
export interface Newsroom {
  /** Of the publishing service. */
  readonly people: SampleAccounts;
  readonly anyone: PlatformApi;
  readonly kims: readonly SeededKim[];
}

export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
}

/** Reads a JSON file of this folder. */
export function sampleFile<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as Content;
}

/** An account may upload two files at a time. */
const uploads = pLimit(2);

/** Uploads a drawing of `pictures/` as a PNG, and returns the id of the attachment. */
export async function uploadPicture(by: PlatformApi, name: string): Promise<string> {
  const png = await sharp(join(import.meta.dirname, 'pictures', `${name}.svg`))
    .png()
    .toBuffer();
  const { id } = await uploads(() => by.upload<Stored>('/v1/attachments', 'image/png', png));
  return id;
}

const pauseMs = 250;
const mostAttempts = 120;

/** Repeats what publishing refuses until areas, KIM and members have arrived from the registry. */
export async function whenKnown<Result>(action: () => Promise<Result>): Promise<Result> {
  return until(async () => ({ found: await action() }), 'publishing');
}

/** Repeats until something is found. @throws SeedRefused after half a minute */
export async function until<Result>(
  search: () => Promise<{ found: Result } | undefined>,
  what: string,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await search();
      if (result) return result.found;
      if (attempt === mostAttempts) throw new SeedRefused(`${what} was not found in time`);
    } catch (error) {
      if (!(error instanceof SeedRefused) || attempt === mostAttempts) throw error;
    }
    await pause(pauseMs);
  }
}
