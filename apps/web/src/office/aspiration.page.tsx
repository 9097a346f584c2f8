import type { AspirationsSchemas } from '#api-client';
import type { VNode } from 'preact';
import { words } from '../language/words.js';
import { Day, Table, Written, WrittenText } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { AspirationSummary } from './aspiration-summary.js';
import { officeTexts } from './office.texts.js';
import { stepTexts } from './step.texts.js';
import type { PossibleSteps, Step } from './steps.js';

export interface AspirationView {
  readonly aspiration: AspirationsSchemas['Aspiration'];
  readonly entries: AspirationsSchemas['AspirationEntries'];
  readonly history: AspirationsSchemas['HistoryPage'];
  /** Nothing for those who may not read them. */
  readonly similar: AspirationsSchemas['Duplicates'] | undefined;
  readonly workflow: Pick<AspirationsSchemas['Workflow'], 'words'>;
  readonly steps: PossibleSteps;
  /** The step that was taken just now. */
  readonly done: Step | undefined;
}

export function aspirationPage(visit: Visit, view: AspirationView): Page {
  const t = visit.texts(officeTexts);
  const { aspiration, done } = view;
  return {
    title: aspiration.trackingNumber,
    isPrivate: true,
    trail: [[t.title, '/kantor']],
    body: (
      <>
        {done && (
          <p class="notice" role="status">
            {t.done} {visit.texts(stepTexts).step[done]}
          </p>
        )}
        <AspirationSummary visit={visit} aspiration={aspiration} />
        {aspiration.answer !== null && (
          <>
            <h2>{t.answer}</h2>
            <WrittenText text={aspiration.answer} />
          </>
        )}
        <Steps visit={visit} view={view} />
        <Deadlines visit={visit} view={view} />
        <Similar visit={visit} view={view} />
        <Entries visit={visit} view={view} />
        <History visit={visit} view={view} />
      </>
    ),
  };
}

interface Props {
  readonly visit: Visit;
  readonly view: AspirationView;
}

function Steps({ visit, view: { aspiration, steps, workflow } }: Props): VNode | null {
  const t = visit.texts(officeTexts);
  const roleNames = visit.texts(words).role as Readonly<Record<string, string>>;
  const by = ({ audience, roles }: PossibleSteps['others'][number]) =>
    audience === 'citizen' ? t.citizen : roles.map((role) => roleNames[role] ?? role).join(', ');
  return (
    <>
      <h2>{t.stepsNow}</h2>
      {steps.own.length === 0 ? (
        <p>{t.noSteps}</p>
      ) : (
        <ul>
          {steps.own.map((step) => (
            <li>
              <a href={visit.link(`/kantor/aspirasi/${aspiration.id}/${step}`)}>{visit.texts(stepTexts).step[step]}</a>
            </li>
          ))}
        </ul>
      )}
      {steps.others.length > 0 && (
        <>
          <h3>{t.othersMay}</h3>
          <ul>
            {steps.others.map((other) => (
              <li>
                {workflow.words.actions[other.action]?.[visit.language] ?? other.action} ({by(other)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Deadlines({ visit, view: { aspiration } }: Props): VNode | null {
  const t = visit.texts(officeTexts);
  if (aspiration.deadlines.length === 0) return null;
  return (
    <Table
      caption={t.deadlines}
      columns={[t.deadlines, t.dueOn, t.status]}
      rows={aspiration.deadlines.map(({ stage, dueOn, pausedAt, stoppedAt, missedAt }) => [
        t.stage[stage],
        <Day visit={visit} value={dueOn} />,
        stoppedAt ? t.stopped : missedAt ? t.missed : pausedAt ? t.paused : t.running,
      ])}
    />
  );
}

function Similar({ visit, view: { similar } }: Props): VNode | null {
  const t = visit.texts(officeTexts);
  if (!similar || similar.items.length === 0) return null;
  return (
    <>
      <h2>{t.similar}</h2>
      <ul>
        {similar.items.map(({ id, title, status, receivedOn }) => (
          <li>
            <a href={visit.link(`/kantor/aspirasi/${id}`)}>
              <Written>{title ?? id}</Written>
            </a>{' '}
            {visit.texts(words).aspirationStatus[status]}, <Day visit={visit} value={receivedOn} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entries({ visit, view: { entries } }: Props): VNode | null {
  const t = visit.texts(officeTexts);
  if (entries.items.length === 0) return null;
  return (
    <>
      <h2>{t.entries}</h2>
      {entries.items.map(({ kind, text, at }) => (
        <section>
          <h3>
            {t.entry[kind]}, <time datetime={at}>{visit.format.time(at)}</time>
          </h3>
          <WrittenText text={text} />
        </section>
      ))}
    </>
  );
}

function History({ visit, view: { history, workflow } }: Props): VNode | null {
  const t = visit.texts(officeTexts);
  return (
    <>
      <h2>{t.history}</h2>
      <ol>
        {history.items.map(({ to, at }) => (
          <li>
            {workflow.words.states[to]?.[visit.language] ?? to}, <time datetime={at}>{visit.format.time(at)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
