/** What was recorded since the last call. */
export function takeSlowWork(): Error[];
