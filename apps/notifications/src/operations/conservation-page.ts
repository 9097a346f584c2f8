import type { ConservationReport } from './conservation-report.dto.js';

const rows = [
  ['planned', 'Direncanakan', 'Planned'],
  ['delivered', 'Terkirim', 'Delivered'],
  ['failed', 'Gagal', 'Failed'],
  ['suppressed', 'Tidak dikirim', 'Suppressed'],
  ['expired', 'Kedaluwarsa', 'Expired'],
  ['cancelled', 'Dibatalkan', 'Cancelled'],
  ['inFlight', 'Dalam proses', 'In flight'],
] as const;

/** The conservation of a month as a page for people; it contains numbers and ids only. */
export function conservationPage(report: ConservationReport): string {
  const verdict = report.balanced
    ? 'Seimbang: setiap pesan tercatat. / Balanced: every message is accounted for.'
    : 'TIDAK SEIMBANG / NOT BALANCED';
  const format = new Intl.NumberFormat('id-ID');
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Neraca pesan ${report.month}</title>
<style>body{font:16px sans-serif;margin:2rem}td,th{padding:.25rem 1rem;text-align:left}td:last-child{text-align:right}</style>
</head><body><h1>Neraca pesan / Message balance ${report.month}</h1><p><strong>${verdict}</strong></p><table>
${rows.map(([name, indonesian, english]) => `<tr><th scope="row">${indonesian} / ${english}</th><td>${format.format(report[name])}</td></tr>`).join('\n')}
</table>
${report.unbalanced.map(({ planId, planned, messages }) => `<p>${planId}: ${planned} ≠ ${messages}</p>`).join('\n')}
</body></html>
`;
}
