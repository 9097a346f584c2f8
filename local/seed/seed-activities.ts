import type { Stored } from './apply-steps.js';
import { daysAgo } from './days.js';
import type { SampleAccounts } from './sample-accounts.js';
import type { SeededKim } from './seed-kims.js';
import type { PlatformApi } from './platform-api.js';

/** Kinds of activities with a description. */
const kinds = [
  ['ACCESS', 'Membaca edisi informasi dari kabupaten dan memilih yang penting bagi warga.'],
  ['DISCUSSION', 'Diskusi warga tentang jadwal posyandu dan musim tanam.'],
  ['IMPLEMENTATION', 'Praktik membuat pupuk kompos dari sampah rumah tangga.'],
  ['NETWORKING', 'Bertemu dengan karang taruna dan pengelola taman bacaan.'],
  ['DISSEMINATION', 'Menyampaikan informasi bantuan sosial lewat pengajian dan grup warga.'],
  ['ASPIRATION', 'Menampung keluhan warga tentang jalan lingkungan dan lampu penerangan.'],
] as const;

/**
 * Activities per year, by the index of the KIM in the sample: the first is independent by them, the next three are developing, and
 * the two with few of them have been quiet for long.
 */
const paces = [120, 44, 40, 36, 9, 8, 12, 7, 3, 10, 2, 6, 5];
const quiet = 4;

export const paceOf = (index: number) => paces[index % paces.length] ?? 0;

/** Whole days; newest first, never today, the last within the year. */
export function activityDays(count: number): number[] {
  const [first, last] = count < quiet ? [240, 330] : [4, 345];
  return Array.from({ length: count }, (_, index) =>
    Math.round(first + ((last - first) * index) / Math.max(count - 1, 1)),
  );
}

/**
 * Logs the activities of active KIM within a year and the decisions of the office: the newest is undecided, and every
 * tenth lacks proof.
 */
export async function seedActivities(
  kims: readonly SeededKim[],
  people: SampleAccounts,
  office: PlatformApi,
): Promise<number> {
  const seeded = await Promise.all(
    kims.map(async (kim, index) => {
      const {
        id,
        villageCodes: [villageCode],
      } = kim;
      const days = activityDays(paceOf(index));
      for (const [number, ago] of days.entries()) {
        const [kind, description] = kinds[(number + index) % kinds.length]!;
        const heldOn = daysAgo(ago);
        const body = {
          kind,
          heldOn,
          villageCode,
          place: 'Balai desa',
          participants: 12 + ((index * 7 + number * 5) % 40),
          description,
        };
        const key = `sample-activity-${id}-${number}`;
        const activity = await (await people.chairOf(kim)).create<Stored>(`/v1/kims/${id}/activities`, key, body);
        const current = (await office.find<Stored>(`/v1/activities/${activity.id}`)) ?? activity;
        if (number === 0 || current.status !== 'LOGGED') continue;
        const reason = number % 10 === 9 ? { reason: 'Belum ada foto atau daftar hadir.' } : undefined;
        await office.transition(
          `/v1/activities/${activity.id}/${reason ? 'reject' : 'verify'}`,
          current.version,
          reason,
        );
      }
      return days.length;
    }),
  );
  return seeded.reduce((sum, count) => sum + count, 0);
}
