import type { BilingualText } from '#text';
import type { StatedTransition } from './transition.js';

type Row = StatedTransition['rows'][number];

/** What an action of a workflow does, in sentences: statuses, deadlines, events, and what must hold. */
export function transitionSentences({ noun, action, rows }: StatedTransition): BilingualText[] {
  return [
    {
      en: `Action \`${action}\` of the lifecycle \`${noun}\`: ${movesOf(rows, 'creates it as', 'to')}.`,
      id: `Tindakan \`${action}\` dalam siklus hidup \`${noun}\`: ${movesOf(rows, 'membuatnya sebagai', 'ke')}.`,
    },
    ...listed(rows, ({ emits }) => emits, { en: 'Publishes', id: 'Menerbitkan peristiwa' }),
    ...listed(rows, ({ stops }) => stops, { en: 'Stops the deadline', id: 'Menghentikan batas waktu' }),
    ...listed(rows, ({ starts }) => starts, { en: 'Starts the deadline', id: 'Memulai batas waktu' }),
    ...listed(rows, ({ pauses }) => pauses, { en: 'Pauses the deadline', id: 'Menjeda batas waktu' }),
    ...listed(rows, ({ resumes }) => resumes, { en: 'Resumes the deadline', id: 'Melanjutkan batas waktu' }),
    ...listed(rows, ({ guards }) => guards, {
      en: 'Refused with these codes when a condition does not hold:',
      id: 'Ditolak dengan kode ini bila syarat tidak terpenuhi:',
    }),
  ];
}

/** `DRAFT, RETURNED to SUBMITTED`, for each status that it leads to. */
function movesOf(rows: readonly Row[], creates: string, to: string): string {
  const targets = [...new Set(rows.map((row) => row.to))];
  return targets
    .map((target) => {
      const sources = rows.filter((row) => row.to === target).map(({ from }) => from);
      const named = sources.filter((from) => from !== null);
      const parts = named.length < sources.length ? [`${creates} ${target}`] : [];
      if (named.length > 0) parts.push(`${named.join(', ')} ${to} ${target}`);
      return parts.join('; ');
    })
    .join('; ');
}

function listed(
  rows: readonly Row[],
  valueOf: (row: Row) => string | readonly string[] | null | undefined,
  { en, id }: BilingualText,
): BilingualText[] {
  const values = [...new Set(rows.flatMap((row) => valueOf(row) ?? []))].map((value) => `\`${value}\``).join(', ');
  return values === '' ? [] : [{ en: `${en} ${values}.`, id: `${id} ${values}.` }];
}
