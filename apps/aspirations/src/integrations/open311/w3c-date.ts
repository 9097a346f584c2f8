/** The period that a date names: a year, a month, a day, or one moment. */
export interface Period {
  readonly from: Date;
  /** The last millisecond of it. */
  readonly until: Date;
}

// A `+` that was not escaped in an address arrives as a blank.
const form =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?<zone>Z|[+\- ]\d\d:\d\d))?)?)?$/;

const jakarta = '+07:00';

/**
 * Reads each form of https://www.w3.org/TR/NOTE-datetime, whose times have their zone: `2026`, `2026-11`, `2026-11-29`,
 * `2026-11-29T08:15+07:00`, with seconds and with a fraction of them. A year, month or day is one of Jakarta. Undefined for
 * anything else, and outside of 1900 to 2199.
 */
export function readW3cDate(text: string): Period | undefined {
  const { year = '', month, day, time, zone } = form.exec(text)?.groups ?? {};
  if (!/^(?:19|20|21)/.test(year) || !isDay(year, month ?? '01', day ?? '01')) return undefined;
  if (time !== undefined) return momentOf(`${text.slice(0, 11)}${time}`, zone!.replace(' ', '+'));
  const from = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00${jakarta}`);
  return { from, until: new Date(nextStart(from, { month, day }).getTime() - 1) };
}

function momentOf(local: string, zone: string): Period | undefined {
  const isOffset = zone === 'Z' || /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone);
  const at = new Date(isOffset && !local.includes('T24') ? `${local}${zone}` : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : { from: at, until: at };
}

/** Of the period after the one that begins here. */
function nextStart(from: Date, { month, day }: { month?: string | undefined; day?: string | undefined }): Date {
  const next = new Date(from);
  // At midnight in Jakarta it is still the day before in UTC, so months and years are counted 7 hours later.
  next.setUTCHours(next.getUTCHours() + 7);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month === undefined) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else next.setUTCMonth(next.getUTCMonth() + 1);
  next.setUTCHours(next.getUTCHours() - 7);
  return next;
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
