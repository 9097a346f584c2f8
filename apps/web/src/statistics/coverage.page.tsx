import type { PublishingSchemas } from '#api-client';
import { Table } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { statisticsTexts } from './statistics.texts.js';

type RollUp = PublishingSchemas['CoverageRollUp'];

export function coveragePage(visit: Visit, months: readonly RollUp[], districts: readonly RollUp[]): Page {
  const t = visit.texts(statisticsTexts);
  const { number } = visit.format;
  const numbers = [t.editions, t.targeted, t.reached, t.checked, t.people];
  const rowOf = (name: string, one: RollUp) => [
    name,
    number(one.editions),
    number(one.villagesTargeted),
    number(one.villagesReached),
    number(one.villagesChecked),
    number(one.peopleReached),
  ];
  return {
    title: t.coverageTitle,
    description: t.coverageDescription,
    body: (
      <>
        <p class="lead">{t.coverageDescription}</p>
        {months.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <>
            <Table
              caption={t.byMonth}
              columns={[t.month, ...numbers]}
              numbers={[1, 2, 3, 4, 5]}
              rows={months.map((month) => rowOf(visit.format.month(month.key), month))}
            />
            <Table
              caption={t.byDistrict}
              columns={[t.district, ...numbers]}
              numbers={[1, 2, 3, 4, 5]}
              rows={districts.map((district) => rowOf(district.label, district))}
            />
          </>
        )}
        <p class="soft">{t.checkedHelp}</p>
      </>
    ),
  };
}
