import type { AspirationsSchemas } from '#api-client';
import { words } from '../language/words.js';
import { Day, Pager, Search, Table, Written } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { officeTexts } from './office.texts.js';

type Totals = AspirationsSchemas['QueueTotals'];

/** @param totals nothing for an account that works on no queue */
export function officePage(visit: Visit, totals: Totals | undefined): Page {
  const t = visit.texts(officeTexts);
  return {
    title: t.title,
    isPrivate: true,
    body: (
      <>
        <Search visit={visit} action="/kantor/aspirasi" label={t.search} value="" />
        {totals === undefined ? (
          <p>{t.noQueues}</p>
        ) : (
          <Table
            caption={t.queues}
            columns={[t.queueName, t.waiting, t.overdue, t.oldest]}
            numbers={[1, 2]}
            rows={totals.items.map(({ queue, waiting, overdue, oldestReceivedAt }) => [
              <a href={visit.link(`/kantor/antrean/${queue}`)}>{t.queue[queue]}</a>,
              visit.format.number(waiting),
              visit.format.number(overdue),
              oldestReceivedAt && <Day visit={visit} value={oldestReceivedAt} />,
            ])}
          />
        )}
      </>
    ),
  };
}

export function queuePage(
  visit: Visit,
  queue: Totals['items'][number]['queue'],
  { items, next }: AspirationsSchemas['QueuePage'],
): Page {
  const t = visit.texts(officeTexts);
  return {
    title: t.queue[queue],
    isPrivate: true,
    trail: [[t.title, '/kantor']],
    body: (
      <>
        {items.length === 0 ? (
          <p>{t.nothing}</p>
        ) : (
          <Table
            caption={t.queue[queue]}
            columns={[t.number, t.subject, t.kind, t.village, t.dueOn, t.affected]}
            numbers={[5]}
            rows={items.map((one) => [
              <a href={visit.link(`/kantor/aspirasi/${one.id}`)}>{one.trackingNumber}</a>,
              <Written>{one.title}</Written>,
              visit.texts(words).aspirationKind[one.kind],
              one.villageCode,
              one.dueOn && <Day visit={visit} value={one.dueOn} />,
              visit.format.number(one.affected),
            ])}
          />
        )}
        <Pager visit={visit} parameters={{}} next={next} />
      </>
    ),
  };
}

export function foundPage(visit: Visit, q: string, { items, next }: AspirationsSchemas['AspirationPage']): Page {
  const t = visit.texts(officeTexts);
  return {
    title: t.found,
    isPrivate: true,
    trail: [[t.title, '/kantor']],
    body: (
      <>
        <Search visit={visit} action="/kantor/aspirasi" label={t.search} value={q} />
        {items.length === 0 ? (
          <p>{t.nothing}</p>
        ) : (
          <Table
            caption={t.found}
            columns={[t.number, t.subject, t.status, t.village, t.dueOn]}
            rows={items.map((one) => [
              <a href={visit.link(`/kantor/aspirasi/${one.id}`)}>{one.trackingNumber}</a>,
              <Written>{one.title}</Written>,
              visit.texts(words).aspirationStatus[one.status],
              one.villageCode,
              one.dueOn && <Day visit={visit} value={one.dueOn} />,
            ])}
          />
        )}
        <Pager visit={visit} parameters={{ q }} next={next} />
      </>
    ),
  };
}
