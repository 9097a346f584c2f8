import { Liquid } from 'liquidjs';
import type { AttendanceSheet } from './attendance-list.service.js';

const liquid = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true, cache: true });
liquid.registerFilter('day_id', (day: string) =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
);

const page = liquid.parse(`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Daftar hadir {{ title }}</title>
<style>
@page { size: A4 landscape; margin: 12mm }
body { font-family: Arial, sans-serif; font-size: 11pt; max-width: 70rem; margin: 1rem auto; padding: 0 1rem; color: #1a1a1a }
table { width: 100%; border-collapse: collapse }
th, td { border: 1px solid #666; padding: .4rem; text-align: left }
thead { display: table-header-group }
tr { break-inside: avoid }
.sign { width: 12rem }
</style>
</head>
<body>
<h1>Daftar hadir / <span lang="en">attendance list</span></h1>
<p><strong>{{ title }}</strong></p>
{% if speakers.size > 0 %}<p>Narasumber / <span lang="en">speakers</span>: {{ speakers | join: "; " }}</p>{% endif %}
<table>
<thead><tr><th>No.</th><th>Nama / <span lang="en">name</span></th><th>KIM</th>
{% for session in sessions %}<th>{{ session.heldOn | day_id }}{% if session.place %}<br>{{ session.place }}{% endif %}</th>{% endfor %}
<th class="sign">Tanda tangan / <span lang="en">signature</span></th></tr></thead>
<tbody>
{% for one in participants %}<tr><td>{{ forloop.index }}</td><td>{{ one.fullName }}</td><td>{{ one.kimName }}</td>
{% for attended in one.attended %}<td>{% if attended %}hadir{% endif %}</td>{% endfor %}<td></td></tr>
{% endfor %}</tbody>
</table>
</body>
</html>
`);

/** The list as a printable page. All input is escaped. */
export function attendancePageOf(sheet: AttendanceSheet): string {
  return liquid.renderSync(page, { ...sheet }) as string;
}
