import type { Language } from './texts.js';

const locales = { id: 'id-ID', en: 'en-GB' } as const;
const jakarta = 'Asia/Jakarta';

/** How days, times and numbers are written in each language; times are those of Jakarta (WIB). */
export interface Formats {
  /** Of a day `2026-11-29`, or of a time: 29 November 2026. */
  readonly day: (value: string) => string;
  /** 29 November 2026 pukul 03.00 WIB */
  readonly time: (value: string) => string;
  /** Of `2026-11`: November 2026. */
  readonly month: (value: string) => string;
  readonly number: (value: number) => string;
  /** Of a share from 0 to 1. */
  readonly percent: (value: number) => string;
}

function formatsIn(language: Language): Formats {
  const locale = locales[language];
  // A day has no zone: it must not become the day before.
  const plainDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayInJakarta = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: jakarta });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: jakarta });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const at = { id: 'pukul', en: 'at' }[language];
  return {
    day: (value) => (value.length === 10 ? plainDay : dayInJakarta).format(new Date(value)),
    time: (value) => `${dayInJakarta.format(new Date(value))} ${at} ${clock.format(new Date(value))} WIB`,
    month: (value) => month.format(new Date(`${value}-01`)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
  };
}

export const formats: Readonly<Record<Language, Formats>> = { id: formatsIn('id'), en: formatsIn('en') };

/** English has two forms, Indonesian one. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
