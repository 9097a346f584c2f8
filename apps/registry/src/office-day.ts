const officeDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The day (`YYYY-MM-DD`) that it is at the office, in western Indonesian time. */
export function officeDayOf(moment: Date): string {
  return officeDay.format(moment);
}
