import type { AspirationsSchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { Day, Facts, WrittenText } from '../pages/elements.js';
import { ErrorSummary, type FormErrors, withErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Fields } from '../pages/query.js';
import type { Visit } from '../pages/visit.js';
import { TrackingForms } from './tracking-forms.js';
import type { TrackingKey } from './tracking-steps.js';
import { trackingTexts } from './tracking.texts.js';

type Tracking = AspirationsSchemas['Tracking'];

interface Outcome {
  /** Of the step that this page answers. */
  readonly isStored: boolean;
  readonly errors: FormErrors;
  /** What was entered in a step that was refused. */
  readonly fields?: Fields;
}

export function trackingPage(visit: Visit, key: TrackingKey, tracking: Tracking, outcome: Outcome): Page {
  const t = visit.texts(trackingTexts);
  return {
    title: tracking.trackingNumber,
    isPrivate: true,
    ...withErrors(outcome.errors),
    trail: [[t.title, '/lacak']],
    body: (
      <>
        <ErrorSummary visit={visit} errors={outcome.errors} />
        {outcome.isStored && (
          <p class="notice" role="status">
            {t.stored}
          </p>
        )}
        <Facts
          facts={[
            [t.status, tracking.statusLabel],
            [t.agency, tracking.agency?.name],
            [t.answeredAt, tracking.answeredAt && visit.format.time(tracking.answeredAt)],
            [t.replyBy, tracking.replyBy && <Day visit={visit} value={tracking.replyBy} />],
            [t.closesOn, tracking.closesOn && <Day visit={visit} value={tracking.closesOn} />],
          ]}
        />
        {tracking.answer !== null && (
          <>
            <h2>{t.answer}</h2>
            <WrittenText text={tracking.answer} />
          </>
        )}
        <TrackingForms visit={visit} trackingKey={key} tracking={tracking} fields={outcome.fields ?? {}} />
        <Entries visit={visit} entries={tracking.entries} />
        {tracking.parts.map(({ part, statusLabel, agency, answer, entries }) => (
          <section>
            <h2>{t.part(part)}</h2>
            <Facts
              facts={[
                [t.status, statusLabel],
                [t.agency, agency?.name],
                [t.answer, answer !== null && <WrittenText text={answer} />],
              ]}
            />
            <Entries visit={visit} entries={entries} />
          </section>
        ))}
        <h2>{t.timeline}</h2>
        <ol>
          {tracking.timeline.map(({ actionLabel, at }) => (
            <li>
              {actionLabel}, <time datetime={at}>{visit.format.time(at)}</time>
            </li>
          ))}
        </ol>
        <p>
          <a href={visit.link('/lacak')}>{t.again}</a>
        </p>
      </>
    ),
  };
}

function Entries({ visit, entries }: { readonly visit: Visit; readonly entries: Tracking['entries'] }): Html | null {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{visit.texts(trackingTexts).entries}</h3>
      <ul class="items">
        {entries.map(({ kindLabel, resultLabel, text, at }) => (
          <li>
            <p class="soft">
              {kindLabel}
              {resultLabel !== null && ` (${resultLabel})`}, {visit.format.time(at)}
            </p>
            <WrittenText text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
