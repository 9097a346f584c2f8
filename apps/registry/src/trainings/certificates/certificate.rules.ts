interface Requirements {
  /** Null: every session. */
  readonly requiredSessions: number | null;
  /** Null: no score is required. */
  readonly passScore: number | null;
  readonly sessions: readonly unknown[];
}

interface Achievement {
  readonly attendedSessions: number;
  readonly postScore: number | null;
}

/** Whether a participant has earned a certificate: enough sessions, and the post-test score where one is required. */
export function hasEarned(
  { attendedSessions, postScore }: Achievement,
  { requiredSessions, passScore, sessions }: Requirements,
): boolean {
  const enough = Math.max(1, requiredSessions ?? sessions.length);
  return attendedSessions >= enough && (passScore === null || (postScore !== null && postScore >= passScore));
}

/** The public form of a name: `Euis Rahmawati` is `E. R.`. */
export function initialsOf(fullName: string): string {
  return fullName
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => word !== '')
    .slice(0, 4)
    .map((word) => `${Array.from(word)[0]!.toUpperCase()}.`)
    .join(' ');
}
