const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The day (`YYYY-MM-DD`) that it is at the office, in western Indonesian time. */
export function jakartaDate(moment: Date): string {
  return format.format(moment);
}
