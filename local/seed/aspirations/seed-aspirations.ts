import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { PlatformApi, SeedRefused } from '../platform-api.js';
import { type Page, type Stored } from '../apply-steps.js';
import { whenKnown } from '../publications/newsroom.js';
import type { SampleAccounts } from '../sample-accounts.js';
import type { SeededKim } from '../seed-kims.js';

/** `[by, action, body]`: by `citizen` with number and PIN, else by the sample account of this name. */
export type AspirationStep = readonly [by: string, action: string, body?: object];

export interface SampleAspiration {
  /** The status that it reaches. */
  readonly status: string;
  /** Whose chair enters it. */
  readonly kim: string;
  readonly kind?: string;
  readonly category: string;
  readonly title: string;
  readonly body: string;
  readonly anonymous?: boolean;
  readonly confidential?: boolean;
  /** The person who reports it. */
  readonly reporter: string;
  readonly steps: readonly AspirationStep[];
  /** Of each part, once it is split. */
  readonly parts?: readonly { readonly status: string; readonly steps: readonly AspirationStep[] }[];
  /** Of the citizen, once all parts are answered. */
  readonly then?: readonly AspirationStep[];
}

export interface SeededAspiration extends SampleAspiration {
  readonly id: string;
  readonly trackingNumber: string;
}

interface Receipt extends Stored {
  readonly trackingNumber: string;
  readonly pin: string;
}

interface Part extends Stored {
  readonly part: number;
}

interface Aspirations {
  readonly people: SampleAccounts;
  readonly anyone: PlatformApi;
  readonly kims: readonly SeededKim[];
}

/** The names in the history of what a step may become. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  answer: ['answer', 'complete'],
  progress: ['log-progress'],
  reopen: ['reopen', 'appeal', 'reopen-parts'],
};
const atOnce = 4;
const mostAttempts = 3;

export const sampleAspirations = (): SampleAspiration[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'aspirations.json'), 'utf8')) as SampleAspiration[];

/** Seeds aspirations in every status, each entered by a KIM and taken there by those who may. */
export async function seedAspirations(aspirations: Aspirations): Promise<SeededAspiration[]> {
  const limit = pLimit(atOnce);
  return Promise.all(
    sampleAspirations().map((sample, index) => limit(() => seedAspiration(aspirations, sample, index))),
  );
}

async function seedAspiration(
  { people, anyone, kims }: Aspirations,
  sample: SampleAspiration,
  index: number,
): Promise<SeededAspiration> {
  const kim = kims.find(({ name }) => name === sample.kim)!;
  const chair = await people.chairOf(kim);
  const { kind = 'COMPLAINT', category, title, body, anonymous = false, confidential = false, reporter } = sample;
  const key = `sample-aspiration-${index}`;
  const address = reporter.toLowerCase().replaceAll(' ', '.');
  const receipt = await whenKnown(() =>
    chair.create<Receipt>('/v1/aspirations', key, {
      kimId: kim.id,
      villageCode: kim.villageCodes[0],
      kind,
      category,
      title,
      body,
      anonymous,
      confidential,
      consent: true,
      reporter: { fullName: reporter, phone: null, email: `${address}@warga.example` },
    }),
  );
  const path = `/v1/aspirations/${receipt.id}`;
  const by = { people, anyone, receipt };
  await take(path, sample.steps, by);
  if (sample.parts) {
    const office = await people.named('koordinator');
    const { items } = (await office.find<Page<Part>>(`${path}/parts`))!;
    for (const [number, { steps }] of sample.parts.entries())
      await take(`/v1/aspirations/${items[number]!.id}`, steps, by);
    await take(path, [...sample.steps, ...(sample.then ?? [])], by);
  }
  return { ...sample, id: receipt.id, trackingNumber: receipt.trackingNumber };
}

interface Takers {
  readonly people: SampleAccounts;
  readonly anyone: PlatformApi;
  readonly receipt: Receipt;
}

/** Takes the steps that are not in the history yet. */
async function take(path: string, steps: readonly AspirationStep[], takers: Takers): Promise<void> {
  const office = await takers.people.named('koordinator');
  const { items } = (await office.find<Page<{ action: string; version: number }>>(`${path}/history?limit=200`))!;
  let done = 0;
  for (const { action } of items.toSorted((one, other) => one.version - other.version)) {
    const next = steps[done]?.[1];
    if (next !== undefined && (recorded[next] ?? [next]).includes(action)) done++;
  }
  for (const step of steps.slice(done)) await takeStep(path, step, takers);
}

async function takeStep(
  path: string,
  [by, action, body = {}]: AspirationStep,
  { people, anyone, receipt: { trackingNumber, pin } }: Takers,
): Promise<void> {
  if (by === 'citizen') {
    await anyone.post(`/v1/tracking/${action}`, { trackingNumber, pin, ...body });
    return;
  }
  const account = await people.named(by);
  for (let attempt = 1; ; attempt++)
    try {
      // The notice of an answer, once delivered, changes the version, too.
      const { version } = (await account.find<Stored>(path))!;
      await account.transition(`${path}/${action}`, version, body);
      return;
    } catch (error) {
      if (!(error instanceof SeedRefused) || attempt === mostAttempts) throw error;
    }
}
