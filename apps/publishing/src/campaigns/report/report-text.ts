import type { campaignMetrics } from '#contracts';
import type { Campaign } from '../campaign.entity.js';
import type { CampaignProgress } from '../progress/progress.dto.js';

const metrics: Readonly<Record<(typeof campaignMetrics)[number], { readonly id: string; readonly en: string }>> = {
  VILLAGES_REACHED: { id: 'Desa/kelurahan terjangkau', en: 'Villages reached' },
  VILLAGES_CHECKED: { id: 'Desa/kelurahan terverifikasi', en: 'Villages with a confirmed report' },
  PEOPLE_REACHED: { id: 'Warga terjangkau (perkiraan)', en: 'People reached (an estimate)' },
  SESSIONS_HELD: { id: 'Pertemuan dan kunjungan rumah', en: 'Meetings and house calls' },
};

/** The report of a campaign as a text, in both languages. */
export function reportText(
  { title, startsOn, endsOn }: Pick<Campaign, 'title' | 'startsOn' | 'endsOn'>,
  { goals, totals, districts }: CampaignProgress,
  conclusion: string,
): { readonly id: string; readonly en: string } {
  const unreached = totals.villagesTargeted - totals.villagesReached;
  const inId = (value: number) => value.toLocaleString('id-ID');
  const inEn = (value: number) => value.toLocaleString('en-GB');
  return {
    id: [
      `Laporan kampanye: ${title}`,
      `Masa: ${startsOn} sampai ${endsOn}.`,
      ...goals.map(
        ({ metric, target, reached, share }) =>
          `${metrics[metric].id}: ${inId(reached)} dari ${inId(target)} (${inId(Math.round(share * 100))}%).`,
      ),
      `Belum terjangkau: ${inId(unreached)} dari ${inId(totals.villagesTargeted)} desa/kelurahan sasaran.`,
      ...districts.map(
        ({ name, villagesReached, villagesTargeted, peopleReached }) =>
          `${name}: ${inId(villagesReached)} dari ${inId(villagesTargeted)} desa/kelurahan, ${inId(peopleReached)} warga.`,
      ),
      conclusion,
    ].join('\n'),
    en: [
      `Report of the campaign: ${title}`,
      `Period: ${startsOn} to ${endsOn}.`,
      ...goals.map(
        ({ metric, target, reached, share }) =>
          `${metrics[metric].en}: ${inEn(reached)} of ${inEn(target)} (${inEn(Math.round(share * 100))}%).`,
      ),
      `Not reached: ${inEn(unreached)} of ${inEn(totals.villagesTargeted)} target villages.`,
      ...districts.map(
        ({ name, villagesReached, villagesTargeted, peopleReached }) =>
          `${name}: ${inEn(villagesReached)} of ${inEn(villagesTargeted)} villages, ${inEn(peopleReached)} people.`,
      ),
      conclusion,
    ].join('\n'),
  };
}
