import type { AspirationsSchemas, RegistrySchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { words } from '../language/words.js';
import { Table, Unavailable } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { statisticsTexts } from './statistics.texts.js';

type Kims = RegistrySchemas['KimStatistics'];
type Trend = RegistrySchemas['UnservedTrend'];
type Aspirations = AspirationsSchemas['AspirationStatistics'];

interface Numbers {
  readonly kims: Kims | undefined;
  readonly trend: Trend | undefined;
  readonly aspirations: Aspirations | undefined;
}

export function statisticsPage(visit: Visit, { kims, trend, aspirations }: Numbers): Page {
  const t = visit.texts(statisticsTexts);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        {kims ? <KimTables visit={visit} kims={kims} /> : <Unavailable visit={visit} />}
        {trend && <TrendTable visit={visit} trend={trend} />}
        {aspirations ? <AspirationTable visit={visit} statistics={aspirations} /> : <Unavailable visit={visit} />}
        <p class="soft">{t.openData}</p>
      </>
    ),
  };
}

function KimTables({ visit, kims }: { readonly visit: Visit; readonly kims: Kims }): Html | null {
  const t = visit.texts(statisticsTexts);
  const { kimStatus, field: fieldWords } = visit.texts(words);
  const { number } = visit.format;
  return (
    <>
      <Table
        caption={t.kims}
        columns={[t.status, t.count]}
        numbers={[1]}
        rows={kims.byStatus.map(({ status, kims: count }) => [kimStatus[status], number(count)])}
      />
      <Table
        caption={t.fields}
        columns={[t.field, t.count]}
        numbers={[1]}
        rows={kims.byField.map(({ field, kims: count }) => [fieldWords[field], number(count)])}
      />
    </>
  );
}

function TrendTable({ visit, trend }: { readonly visit: Visit; readonly trend: Trend }): Html | null {
  const t = visit.texts(statisticsTexts);
  const { number, day } = visit.format;
  return (
    <Table
      caption={t.trend}
      columns={[t.date, t.villages, t.served, t.unserved]}
      numbers={[1, 2, 3]}
      rows={trend.months.map(({ on, villages, served, unserved }) => [
        day(on),
        number(villages),
        number(served),
        number(unserved),
      ])}
    />
  );
}

interface AspirationTableProps {
  readonly visit: Visit;
  readonly statistics: Aspirations;
}

function AspirationTable({ visit, statistics }: AspirationTableProps): Html | null {
  const t = visit.texts(statisticsTexts);
  const { aspirationKind } = visit.texts(words);
  const { number, day } = visit.format;
  if (statistics.publishedOn === null) return <p>{t.notPublished}</p>;
  const kindOf = (key: string | null) => aspirationKind[key as keyof typeof aspirationKind] ?? key ?? '';
  return (
    <>
      <Table
        caption={t.aspirations(String(statistics.year))}
        columns={[t.kind, t.count]}
        numbers={[1]}
        rows={statistics.groups.map(({ key, aspirations }) => [
          kindOf(key),
          aspirations === null ? t.hidden : number(aspirations),
        ])}
      />
      <p class="soft">{t.publishedOn(day(statistics.publishedOn))}</p>
    </>
  );
}
