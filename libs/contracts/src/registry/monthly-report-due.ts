import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryReminderV1 } from '../topics.js';
import { reminderExample, reminderFields } from './reminder-fields.js';
import { month } from './report-state.js';

export const MonthlyReportDue = defineEvent({
  type: 'MonthlyReportDue',
  topic: registryReminderV1,
  key: 'reminderId',
  sequence: 'version',
  when: {
    en: 'The day by which a KIM submits its report for a month is near, and the report is missing. Published once for each KIM and month.',
    id: 'Batas hari penyerahan laporan bulanan KIM sudah dekat dan laporannya belum ada. Diterbitkan satu kali untuk tiap KIM dan bulan.',
  },
  data: z.strictObject({ ...reminderFields, kimId: z.uuid(), month, dueOn: z.iso.date() }),
  examples: [
    { ...reminderExample, kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', month: '2026-10', dueOn: '2026-11-10' },
  ],
});
