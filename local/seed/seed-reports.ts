import { type Page, type Stored } from './apply-steps.js';
import { monthsAgo } from './days.js';
import type { PlatformApi } from './platform-api.js';
import type { SampleAccounts } from './sample-accounts.js';
import type { SeededKim } from './seed-kims.js';

interface Report extends Stored {
  readonly month: string;
}

/** So many months of a year each KIM reports, by its index in the sample; the others report nothing. */
const diligence = [12, 12, 10, 8, 3, 1];
/** KIM whose reports came in time: see `backdate-reports.ts`. The others' are late, since they are submitted today. */
const punctual = 4;
const narrative = 'Kami membaca, berdiskusi, dan menyampaikan informasi kepada warga bulan ini.';

/** Submits the monthly reports of a year. Returns those that were submitted in time. */
export async function submitReports(kims: readonly SeededKim[], people: SampleAccounts): Promise<string[]> {
  const submitted = await Promise.all(
    kims.slice(0, diligence.length).map(async (kim, index) => {
      const chair = await people.chairOf(kim);
      const ids: string[] = [];
      for (let ago = diligence[index]!; ago > 0; ago--) {
        const month = monthsAgo(ago);
        const key = `sample-report-${kim.id}-${month}`;
        ids.push((await chair.create<Stored>(`/v1/kims/${kim.id}/reports`, key, { month, narrative })).id);
      }
      return index < punctual ? ids : [];
    }),
  );
  return submitted.flat();
}

/** Decides on the reports but the newest of each KIM; one of those is returned. */
export async function decideOnReports(kims: readonly SeededKim[], office: PlatformApi): Promise<void> {
  await Promise.all(
    kims.slice(0, diligence.length).map(async ({ id }, index) => {
      const { items } = (await office.find<Page<Report>>(`/v1/reports?kim=${id}&limit=100`))!;
      for (const report of items.filter(({ status }) => status === 'SUBMITTED')) {
        const path = `/v1/reports/${report.id}`;
        if (report.month < monthsAgo(1)) await office.transition(`${path}/accept`, report.version);
        else if (index === 1)
          await office.transition(`${path}/return`, report.version, {
            reason: 'Mohon ditambahkan kegiatan di RW 05 yang disebut dalam narasi.',
          });
      }
    }),
  );
}
