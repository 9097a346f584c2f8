const jakarta = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });

/** The calendar day in Bogor, `fromToday` days from now. */
export function day(fromToday = 0): string {
  return jakarta.format(Date.now() + fromToday * 86_400_000);
}
