/**
 * What a value may be: a day as `2026-12-01` or a month as `2026-12`, which a text shows in its language; a link to this platform,
 * which the service that owns it gives when the message is sent; the rest is text, at most this long.
 */
const lengths = { name: 200, title: 200, code: 80, count: 6, day: 10, month: 7, link: 160 } as const;

export type PlaceholderType = keyof typeof lengths;

/** The type of each variable of a template. */
export const placeholders = {
  kimName: 'name',
  agencyName: 'name',
  post: 'name',
  level: 'name',
  editionTitle: 'title',
  documentTitle: 'title',
  trainingTitle: 'title',
  title: 'title',
  announcement: 'title',
  count: 'count',
  newVillages: 'count',
  openVillages: 'count',
  rank: 'count',
  year: 'count',
  month: 'month',
  trackingNumber: 'code',
  code: 'code',
  pin: 'code',
  invitationLink: 'link',
  dueOn: 'day',
  expiresOn: 'day',
  endsOn: 'day',
  startsOn: 'day',
  replyBy: 'day',
  resolveBy: 'day',
  respondBy: 'day',
  renewBy: 'day',
  closesOn: 'day',
  objectUntil: 'day',
  answerBy: 'day',
  assignBy: 'day',
  heldOn: 'day',
  reviewBy: 'day',
  disputeUntil: 'day',
} as const satisfies Record<string, PlaceholderType>;

export type Placeholder = keyof typeof placeholders;

const samples = {
  name: 'KIM Mekar',
  title: 'Jadwal imunisasi bulan Desember',
  code: 'SB-7KQ4-M2XD-8',
  count: '12',
  day: '2026-12-01',
  month: '2026-12',
  link: 'https://sambung.bogorkab.go.id/undangan#token=4Qv0aB1xk2Zr7mT9cE5wYh3LuNs8dJfGpXiOqVtRbKM',
};

/** A value as it usually is, for a preview. */
export function sampleOf(placeholder: Placeholder): string {
  return samples[placeholders[placeholder]];
}

/** The longest value, for a preview and for the count of SMS segments. The longest day and month of a year are of September. */
export function longestOf(placeholder: Placeholder): string {
  const type = placeholders[placeholder];
  if (type === 'day') return '2026-09-30';
  if (type === 'month') return '2026-09';
  if (type === 'link') return samples.link.padEnd(lengths.link, 'M');
  return 'Waspada '.repeat(lengths[type]).slice(0, lengths[type]).trimEnd();
}
