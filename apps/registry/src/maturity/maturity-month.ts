/** The last month whose maturity can be assessed: from this day of the month that follows it. Days are `YYYY-MM-DD`. */
export function lastAssessableMonth(today: string, fromDay: number): string {
  const current = today.slice(0, 7);
  return Number(today.slice(8)) >= fromDay ? monthBefore(current) : monthBefore(monthBefore(current));
}

/** The month before this one, `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`;
}
