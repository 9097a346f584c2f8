import { Liquid } from 'liquidjs';
import { jakartaDate } from '#calendar';
import type { PublicCertificate } from './certificate.dto.js';

const liquid = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true, cache: true });
liquid.registerFilter('day_id', (day: string) =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
);

const page = liquid.parse(`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sertifikat {{ code }}</title>
<style>
@page { size: A4 landscape; margin: 15mm }
body { font-family: Georgia, serif; text-align: center; max-width: 60rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a }
h1 { letter-spacing: .2em; text-transform: uppercase }
.holder { font-size: 2rem; margin: 1rem 0 }
.code { font-family: monospace; font-size: 1.2rem }
.signatory { margin-top: 4rem; text-decoration: underline }
.revoked { color: #a00000; font-weight: bold }
</style>
</head>
<body>
<p>Dinas Komunikasi dan Informatika Kabupaten Bogor</p>
<h1>Sertifikat</h1>
<p>No. {{ number }}</p>
{% if valid %}<p>Sertifikat ini sah. <span lang="en">This certificate is valid.</span></p>
{% else %}<p class="revoked">Sertifikat ini telah dicabut. <span lang="en">This certificate has been revoked.</span></p>{% endif %}
<p>diberikan kepada / <span lang="en">awarded to</span></p>
<p class="holder">{{ holder }}</p>
<p>{{ kimName }}</p>
<p>atas keikutsertaan dalam bimbingan teknis / <span lang="en">for taking part in the training</span></p>
<p><strong>{{ trainingTitle }}</strong></p>
<p>{{ startedOn | day_id }}{% if endedOn != startedOn %} – {{ endedOn | day_id }}{% endif %}</p>
{% if hours %}<p>{{ hours }} JP / <span lang="en">lesson hours</span></p>{% endif %}
{% if signatory %}<p>{{ issuedOn | day_id }}<br>{{ signatory.post }}</p>
<p class="signatory">{{ signatory.name }}</p>{% endif %}
<p class="code">{{ code }}</p>
</body>
</html>
`);

/** The certificate as a printable page. All input is escaped. */
export function certificatePageOf(certificate: PublicCertificate, holder: string): string {
  return liquid.renderSync(page, {
    ...certificate,
    holder,
    issuedOn: jakartaDate(new Date(certificate.issuedAt)),
  }) as string;
}
