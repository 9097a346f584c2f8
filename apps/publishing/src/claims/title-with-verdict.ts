import type { ClaimVerdict } from './claim.rules.js';

const labels: Readonly<Record<ClaimVerdict, string>> = {
  TRUE: 'BENAR',
  HOAX: 'HOAKS',
  DISINFORMATION: 'DISINFORMASI',
  MISINFORMATION: 'MISINFORMASI',
  SATIRE: 'SATIRE',
  UNPROVEN: 'BELUM TERBUKTI',
};
const unchecked = 'BELUM DIPERIKSA';

/** The verdict in Indonesian, as it stands before every claim. */
export function verdictLabel(verdict: ClaimVerdict | null): string {
  return verdict === null ? unchecked : labels[verdict];
}

/**
 * A claim as it may be shown anywhere: in one line, with its verdict before it, so that no field, list or notification
 * carries the claim alone. Brackets and marks of direction in the claim cannot imitate or move the verdict.
 */
export function titleWithVerdict(statement: string, verdict: ClaimVerdict | null): string {
  const plain = statement
    .replaceAll(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return `[${verdictLabel(verdict)}] ${plain === '' ? '…' : plain}`;
}
