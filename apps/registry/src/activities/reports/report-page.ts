import { Liquid } from 'liquidjs';
import type { activityKinds } from '#contracts';
import { totalOf } from './report-counts.js';
import type { Report } from './report.entity.js';
import type { ReportStatus } from './report.workflow.js';

/** A report with the names that its printed page shows. */
export interface PrintedReport {
  readonly report: Report;
  readonly kimName: string;
  readonly villages: readonly { readonly name: string; readonly district: string | null }[];
}

const kindNames: Record<(typeof activityKinds)[number], string> = {
  ACCESS: 'Akses informasi',
  DISCUSSION: 'Diskusi',
  IMPLEMENTATION: 'Implementasi',
  NETWORKING: 'Jejaring',
  DISSEMINATION: 'Diseminasi',
  ASPIRATION: 'Aspirasi',
  TRAINING: 'Bimtek',
};

const statusNames: Record<ReportStatus, string> = {
  SUBMITTED: 'diserahkan, menunggu pemeriksaan',
  RETURNED: 'dikembalikan untuk dilengkapi',
  ACCEPTED: 'diterima',
};

const zone = 'Asia/Jakarta';
const asMonth = new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const asDay = new Intl.DateTimeFormat('id-ID', { timeZone: zone, dateStyle: 'long' });

const page = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>Laporan {{ month }} - {{ kimName }}</title>
<style>
@page { size: A4; margin: 2cm }
body { font: 11pt/1.45 "Times New Roman", serif; color: #000; max-width: 17cm; margin: 0 auto }
h1 { font-size: 14pt; text-align: center; margin: 0 0 .2em }
h2 { font-size: 12pt; margin: 1.2em 0 .4em }
.month { text-align: center; margin: 0 0 1.2em }
table { border-collapse: collapse; width: 100% }
.facts th { text-align: left; font-weight: normal; width: 5cm; vertical-align: top }
.counts th, .counts td { border: 1px solid #000; padding: .15cm .25cm; text-align: right }
.counts th:first-child, .counts td:first-child { text-align: left }
.narrative { white-space: pre-wrap; overflow-wrap: anywhere }
tr, .signatures { break-inside: avoid }
.signatures { display: flex; justify-content: space-between; margin-top: 1.5cm; text-align: center }
.signatures div { width: 6.5cm }
.signatures p { margin: 0 0 2cm }
.signatures hr { border: 0; border-top: 1px solid #000 }
</style>
</head>
<body>
<h1>Laporan Kegiatan Bulanan {{ kimName }}</h1>
<p class="month">Bulan {{ month }}</p>
<table class="facts">
<tr><th scope="row">Wilayah</th><td>{% for village in villages %}{{ village.name }}{% if village.district %}, Kecamatan {{ village.district }}{% endif %}{% unless forloop.last %}; {% endunless %}{% endfor %}</td></tr>
<tr><th scope="row">Diserahkan</th><td>{{ submittedOn }}{% if late %} (terlambat, batas {{ dueOn }}){% endif %}</td></tr>
<tr><th scope="row">Status</th><td>{{ status }}</td></tr>
</table>
<h2>Kegiatan</h2>
<table class="counts">
<thead><tr><th scope="col">Jenis</th><th scope="col">Terverifikasi</th><th scope="col">Belum diputuskan</th><th scope="col">Peserta</th></tr></thead>
<tbody>
{% for count in counts %}<tr><td>{{ count.name }}</td><td>{{ count.verified }}</td><td>{{ count.undecided }}</td><td>{{ count.participants }}</td></tr>
{% endfor %}</tbody>
<tfoot><tr><th scope="row">Jumlah kegiatan: {{ total }}</th><td>{{ verified }}</td><td>{{ undecided }}</td><td>{{ participants }}</td></tr></tfoot>
</table>
<h2>Uraian</h2>
<div class="narrative">{{ narrative }}</div>
<div class="signatures"><div><p>Mengetahui,<br>Petugas Kecamatan</p><hr></div><div><p>Ketua {{ kimName }}</p><hr></div></div>
</body>
</html>
`;

const liquid = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true });
const template = liquid.parse(page);

/** The report as a page for A4 paper, in Indonesian. All input is escaped. */
export function reportPageOf({ report, kimName, villages }: PrintedReport): string {
  const sum = (of: (count: Report['counts'][number]) => number) =>
    report.counts.reduce((total, count) => total + of(count), 0);
  return liquid.renderSync(template, {
    kimName,
    villages,
    month: asMonth.format(new Date(`${report.month}-01T00:00:00Z`)),
    submittedOn: asDay.format(report.submittedAt),
    late: report.late,
    dueOn: asDay.format(new Date(`${report.dueOn}T12:00:00+07:00`)),
    status: statusNames[report.status],
    counts: Object.entries(kindNames).map(([kind, name]) => ({
      ...(report.counts.find((count) => count.kind === kind) ?? { verified: 0, undecided: 0, participants: 0 }),
      name,
    })),
    total: totalOf(report.counts),
    verified: sum(({ verified }) => verified),
    undecided: sum(({ undecided }) => undecided),
    participants: sum(({ participants }) => participants),
    narrative: report.narrative,
  }) as string;
}
