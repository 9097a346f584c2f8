import { ErrorSummary, type FormErrors, TextField, withErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { renewPinTexts } from './renew-pin.texts.js';
import { trackingTexts } from './tracking.texts.js';

/** A wrong PIN is not shown again. */
export function trackingFormPage(visit: Visit, trackingNumber: string, errors: FormErrors): Page {
  const t = visit.texts(trackingTexts);
  return {
    title: t.title,
    description: t.lead,
    ...withErrors(errors),
    isPrivate: trackingNumber !== '' || Object.keys(errors).length > 0,
    body: (
      <>
        <p class="lead">{t.lead}</p>
        <ErrorSummary visit={visit} errors={errors} />
        <form method="post" action={visit.link('/lacak')}>
          <TextField
            visit={visit}
            name="nomor"
            label={t.number}
            value={trackingNumber}
            error={errors['nomor']}
            maxlength={40}
          />
          <TextField visit={visit} name="pin" label={t.pin} value="" error={errors['pin']} maxlength={20} />
          <div class="buttons">
            <button>{t.show}</button>
          </div>
        </form>
        <p>
          <a href={visit.link('/lacak/pin')}>{visit.texts(renewPinTexts).link}</a>
        </p>
      </>
    ),
  };
}
