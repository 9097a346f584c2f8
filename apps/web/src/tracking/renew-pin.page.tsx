import { ErrorSummary, type FormErrors, TextField, withErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { renewPinTexts } from './renew-pin.texts.js';
import { trackingTexts } from './tracking.texts.js';

/** What was entered, under the names of the form. */
export interface PinRequest {
  readonly nomor: string;
  readonly kontak: string;
}

export function renewPinPage(visit: Visit, { nomor, kontak }: PinRequest, errors: FormErrors): Page {
  const t = visit.texts(renewPinTexts);
  return {
    title: t.title,
    description: t.lead,
    ...withErrors(errors),
    isPrivate: nomor !== '' || kontak !== '',
    trail: [[visit.texts(trackingTexts).title, '/lacak']],
    body: (
      <>
        <p class="lead">{t.lead}</p>
        <ErrorSummary visit={visit} errors={errors} />
        <form method="post" action={visit.link('/lacak/pin')}>
          <TextField visit={visit} name="nomor" label={t.number} value={nomor} error={errors['nomor']} maxlength={40} />
          <TextField
            visit={visit}
            name="kontak"
            label={t.contact}
            value={kontak}
            error={errors['kontak']}
            maxlength={300}
          />
          <div class="buttons">
            <button>{t.send}</button>
          </div>
        </form>
      </>
    ),
  };
}

/** The same whether number and contact match or not. */
export function pinRequestedPage(visit: Visit): Page {
  const t = visit.texts(renewPinTexts);
  return {
    title: t.done,
    isPrivate: true,
    body: (
      <>
        <p class="lead">{t.doneText}</p>
        <p>
          <a href={visit.link('/lacak')}>{t.back}</a>
        </p>
      </>
    ),
  };
}
