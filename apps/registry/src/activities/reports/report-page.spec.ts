import { describe, expect, it } from '@jest/globals';
import { reportPageOf } from './report-page.js';
import type { Report } from './report.entity.js';

const report: Report = {
  id: '0197a5f4-4e5f-7a6b-8c7d-8e9f0a1b2c3d',
  version: 1,
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  month: '2026-10',
  status: 'SUBMITTED',
  narrative: 'Kami membahas jadwal imunisasi.',
  counts: [
    { kind: 'DISCUSSION', verified: 2, undecided: 1, participants: 40 },
    { kind: 'ASPIRATION', verified: 4, undecided: 0, participants: 4 },
  ],
  dueOn: '2026-11-10',
  late: false,
  submittedBy: 'ketua',
  firstSubmittedAt: new Date('2026-11-02T17:30:00Z'),
  submittedAt: new Date('2026-11-02T17:30:00Z'),
  updatedAt: new Date('2026-11-02T17:30:00Z'),
};
const villages = [{ name: 'Caringin', district: 'Caringin' }];

describe('a printed report', () => {
  it('names the KIM, the month and every kind with its numbers, in Indonesian', () => {
    const page = reportPageOf({ report, kimName: 'KIM Mekar', villages });
    expect(page).toContain('<html lang="id">');
    expect(page).toContain('<h1>Laporan Kegiatan Bulanan KIM Mekar</h1>');
    expect(page).toContain('Bulan Oktober 2026');
    expect(page).toContain('Caringin, Kecamatan Caringin');
    expect(page).toContain('<td>3 November 2026</td>');
    expect(page).toContain('<td>Diskusi</td><td>2</td><td>1</td><td>40</td>');
    expect(page).toContain('<td>Bimtek</td><td>0</td><td>0</td><td>0</td>');
    expect(page).toContain('Jumlah kegiatan: 7</th><td>6</td><td>1</td><td>44</td>');
    expect(page).toContain('size: A4');
    expect(page).not.toMatch(/terlambat|\{\{|\{%|undefined/);
  });

  it('marks a late report', () => {
    expect(reportPageOf({ report: { ...report, late: true }, kimName: 'KIM', villages })).toContain(
      'terlambat, batas 10 November 2026',
    );
  });

  it('escapes input', () => {
    const rude = `<script>alert("x")</script> & {{ kimName }} {% raw %}`;
    const page = reportPageOf({
      report: { ...report, narrative: rude },
      kimName: '<b>KIM</b>',
      villages: [{ name: '<i>', district: null }],
    });
    expect(page).not.toMatch(/<script|<b>|<i>/);
    expect(page).toContain('&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; &amp; {{ kimName }} {% raw %}');
    expect(page).toContain('<h1>Laporan Kegiatan Bulanan &lt;b&gt;KIM&lt;/b&gt;</h1>');
  });
});
