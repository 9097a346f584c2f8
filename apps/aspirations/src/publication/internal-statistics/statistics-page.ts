import { Liquid } from 'liquidjs';
import type { Figures, InternalDimension, InternalStatistics, Language } from './internal-statistics.dto.js';
import { monthName } from './group-names.js';
import { pageTexts } from './statistics-page-texts.js';

interface PrintedStatistics {
  readonly language: Language;
  /** The name of the chosen area; none for all of the regency. */
  readonly area: string | undefined;
  /** The same aspirations by several dimensions. */
  readonly tables: readonly InternalStatistics[];
}

/** As many of the largest groups as fit on the page; the others stand in the last row together. */
const shownGroups: Partial<Record<InternalDimension, number>> = { AGENCY: 10, CATEGORY: 8, DISTRICT: 8, VILLAGE: 8 };

const page = `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ t.title }} - {{ month }}</title>
<style>
@page { size: A4; margin: 12mm }
body { font: 9pt/1.3 system-ui, sans-serif; color: #000; max-width: 186mm; margin: 0 auto }
h1 { font-size: 14pt; margin: 0 }
h2 { font-size: 10pt; margin: .8em 0 .2em }
p { margin: .2em 0 }
table { border-collapse: collapse; width: 100% }
th, td { border: .3pt solid #555; padding: .5mm 1.2mm; text-align: right }
th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere }
thead th { background: #eee }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 5mm }
.notes { font-size: 7.5pt; color: #333 }
tr { break-inside: avoid }
</style>
</head>
<body>
<h1>{{ t.title }}</h1>
<p>{{ month }} · {{ area }} · {{ t.asOf }} {{ at }}</p>
<table>
<thead><tr><th scope="col"></th>{% for column in t.totals %}<th scope="col">{{ column }}</th>{% endfor %}</tr></thead>
<tbody>{% for row in totals %}<tr><th scope="row">{{ row.name }}</th>{% for cell in row.cells %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table>
<div class="pair">
<div><h2>{{ t.deadlines }}</h2>
<table>
<thead><tr><th scope="col"></th>{% for column in t.deadlineColumns %}<th scope="col">{{ column }}</th>{% endfor %}</tr></thead>
<tbody>{% for row in deadlines %}<tr><th scope="row">{{ row.name }}</th>{% for cell in row.cells %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table></div>
<div><h2>{{ t.times }}</h2>
<table>
<thead><tr><th scope="col"></th>{% for column in t.timeColumns %}<th scope="col">{{ column }}</th>{% endfor %}</tr></thead>
<tbody>{% for row in times %}<tr><th scope="row">{{ row.name }}</th>{% for cell in row.cells %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table></div>
</div>
<div class="pair">
{% for table in tables %}<div><h2>{{ table.title }}</h2>
<table>
<thead><tr><th scope="col"></th>{% for column in t.groupColumns %}<th scope="col">{{ column }}</th>{% endfor %}</tr></thead>
<tbody>{% for row in table.rows %}<tr><th scope="row">{{ row.name }}</th>{% for cell in row.cells %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table></div>
{% endfor %}</div>
<p class="notes">{{ t.notes }}</p>
</body>
</html>
`;

const liquid = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true });
const template = liquid.parse(page);

/** One page for A4 paper, without scripts. All names are escaped. */
export function statisticsPage({ language, area, tables }: PrintedStatistics): string {
  const t = pageTexts[language];
  const [{ total, month, at }] = tables as [InternalStatistics];
  const [now, before] = [total, total.before];
  return liquid.renderSync(template, {
    t,
    language,
    month: monthName(month, language),
    area: area ?? t.everywhere,
    at: new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
      timeZone: 'Asia/Jakarta',
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(new Date(at)),
    totals: [
      { name: t.thisMonth, cells: totalsOf(now) },
      { name: t.monthBefore, cells: totalsOf(before) },
    ],
    deadlines: now.deadlines.map(({ stage, onTime, late, running }, index) => ({
      name: t.stages[stage],
      cells: [onTime, late, running, before.deadlines[index]!.late],
    })),
    times: now.times.map((time, index) => ({
      name: t.durations[time.stage],
      cells: [medianOf(time), time.unended, medianOf(before.times[index]!)],
    })),
    tables: tables.map((table) => ({ title: t.by[table.by], rows: rowsOf(table, language) })),
  }) as string;
}

function totalsOf({ received, open, reopened, rated, averageRating }: Figures): (number | string)[] {
  return [received, open, reopened, rated, averageRating ?? '–'];
}

function rowsOf({ by, groups }: InternalStatistics, language: Language) {
  const t = pageTexts[language];
  const shown = shownGroups[by] ?? groups.length;
  const cellsOf = (group: Figures & { before: Figures }) => [
    group.received,
    group.before.received,
    group.open,
    group.deadlines.reduce((sum, { late }) => sum + late, 0),
  ];
  const rows = groups.slice(0, shown).map((group) => ({
    name: group.name?.[language] ?? group.key ?? t.none,
    cells: cellsOf(group),
  }));
  const others = groups.slice(shown).map(cellsOf);
  if (others.length === 0) return rows;
  const sums = others.reduce((sum, cells) => sum.map((cell, index) => cell + cells[index]!));
  return [...rows, { name: `${t.others} (${others.length})`, cells: sums }];
}

function medianOf({ medianHours, atLeastHours }: Figures['times'][number]): string {
  if (medianHours !== null) return String(medianHours);
  return atLeastHours === null ? '–' : `> ${atLeastHours}`;
}
