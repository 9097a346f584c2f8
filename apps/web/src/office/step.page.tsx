import type { VNode } from 'preact';
import { ErrorSummary, Hidden, withErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { AspirationSummary } from './aspiration-summary.js';
import { officeTexts } from './office.texts.js';
import { StepField } from './step-fields.js';
import type { StepForm } from './step-form.js';
import { stepPageTexts } from './step.page.texts.js';
import { stepTexts } from './step.texts.js';
import { stepFields } from './steps.js';

/** One step of one aspiration: what it is about, and what the step needs. */
export function stepPage(visit: Visit, form: StepForm): Page {
  const { step, aspiration, entries, errors } = form;
  const t = visit.texts(stepPageTexts);
  const path = `/kantor/aspirasi/${aspiration.id}`;
  const version = errors.isChanged === true ? String(aspiration.version) : entries.versi;
  const title = visit.texts(stepTexts).step[step];
  return {
    title,
    isPrivate: true,
    ...withErrors(errors.fields ?? {}),
    trail: [
      [visit.texts(officeTexts).title, '/kantor'],
      [aspiration.trackingNumber, path],
    ],
    body: (
      <>
        {errors.isSaved === true && <p class="notice">{t.saved}</p>}
        <ErrorSummary visit={visit} errors={errors.fields ?? {}} />
        <AspirationSummary visit={visit} aspiration={aspiration} />
        <form method="post" action={visit.link(`${path}/${step}`)}>
          <Hidden values={{ versi: version }} />
          <Fields visit={visit} form={form} />
          <div class="buttons">
            <button>{title}</button>
          </div>
        </form>
        <p>
          <a href={visit.link(path)}>{t.cancel}</a>
        </p>
      </>
    ),
  };
}

function Fields({ visit, form }: { readonly visit: Visit; readonly form: StepForm }): VNode | null {
  return (
    <>
      {stepFields[form.step].map((field) => (
        <StepField visit={visit} field={field} form={form} />
      ))}
    </>
  );
}
