import type { Api } from '#testing';
import type { ActivityResponse } from '../../apps/registry/src/activities/activity.dto.js';
import type { ReportResponse } from '../../apps/registry/src/activities/reports/report.dto.js';
import { caringin } from './sample-kim.js';

/** The KIM of `sampleKim` exists since 3 February 2026. */
export const sampleActivity = {
  kind: 'DISCUSSION',
  heldOn: '2026-03-14',
  villageCode: caringin,
  place: 'Balai desa',
  participants: 18,
  description: 'Membahas jadwal imunisasi bersama kader posyandu.',
  links: ['https://mekar.kim.id/diskusi-imunisasi'],
};

export const sampleReport = { month: '2026-03', narrative: 'Kami berdiskusi dan menyampaikan informasi.' };

export async function logged(who: Api, kimId: string, change: object = {}): Promise<ActivityResponse> {
  const { status, body } = await who.post<ActivityResponse>(`/v1/kims/${kimId}/activities`, {
    ...sampleActivity,
    ...change,
  });
  if (status !== 201) throw new Error(`activity: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function reported(who: Api, kimId: string, change: object = {}): Promise<ReportResponse> {
  const { status, body } = await who.post<ReportResponse>(`/v1/kims/${kimId}/reports`, { ...sampleReport, ...change });
  if (status !== 201) throw new Error(`report: ${status} ${JSON.stringify(body)}`);
  return body;
}
