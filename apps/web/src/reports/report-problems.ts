import type { FormErrors } from '../pages/forms.js';
import type { Visit } from '../pages/visit.js';
import type { Report } from './report.js';
import { reportTexts } from './reports.texts.js';

type Step = 'content' | 'reporter' | 'consent';

/** What a step lacks; the service checks the rest. */
export function reportProblems(visit: Visit, { jenis, kategori, isi, nama }: Report, step: Step): FormErrors {
  const t = visit.texts(reportTexts);
  const problems = {
    content: {
      ...(jenis === '' && { jenis: t.needKind }),
      ...(kategori === '' && { kategori: t.needCategory }),
      ...(isi === '' && { isi: t.needText }),
    },
    reporter: { ...(nama === '' && { nama: t.needName }) },
    consent: { setuju: t.needConsent },
  };
  return problems[step];
}
