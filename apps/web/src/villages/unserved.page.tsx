import type { RegistrySchemas } from '#api-client';
import { Choice, Day, Pager, Table } from '../pages/elements.js';
import { elementTexts } from '../pages/elements.texts.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { villageTexts } from './villages.texts.js';

type Unserved = RegistrySchemas['UnservedVillage'];

export function unservedPage(
  visit: Visit,
  district: string,
  totals: RegistrySchemas['UnservedDistrictTotals'],
  { items, next }: RegistrySchemas['UnservedVillagePage'],
): Page {
  const t = visit.texts(villageTexts);
  const { number } = visit.format;
  const lead = t.unservedLead(number(totals.unserved), number(totals.villages));
  return {
    title: t.unservedTitle,
    description: lead,
    body: (
      <>
        <p class="lead">{lead}</p>
        <form class="search" method="get" action={visit.link('/desa-tanpa-kim')}>
          <Choice
            name="kecamatan"
            label={t.district}
            value={district}
            all={t.all}
            options={totals.districts.map(({ code, name }) => [code, name])}
          />
          <button>{visit.texts(elementTexts).search}</button>
        </form>
        {items.length === 0 ? (
          <p>{t.everyServed}</p>
        ) : (
          <Table
            caption={t.list}
            columns={[t.village, t.district, t.since, t.note]}
            rows={items.map((village) => [
              <a href={visit.link(`/desa/${village.code}`)}>{village.name}</a>,
              village.district.name,
              village.since === null ? t.always : <Day visit={visit} value={village.since} />,
              noteOf(visit, village),
            ])}
          />
        )}
        <Pager visit={visit} parameters={{ kecamatan: district }} next={next} />
        {district === '' && (
          <Table
            caption={t.byDistrict}
            columns={[t.district, t.total, t.served, t.unservedCount]}
            numbers={[1, 2, 3]}
            rows={totals.districts.map(({ code, name, villages, served, unserved }) => [
              <a href={visit.link('/desa-tanpa-kim', { kecamatan: code })}>{name}</a>,
              number(villages),
              number(served),
              number(unserved),
            ])}
          />
        )}
      </>
    ),
  };
}

function noteOf(visit: Visit, { pendingKims, dormantKims, kimsOfPredecessors }: Unserved): string {
  const t = visit.texts(villageTexts);
  const notes = [
    pendingKims > 0 && t.pending(pendingKims),
    dormantKims > 0 && t.dormant(dormantKims),
    kimsOfPredecessors > 0 && t.ofPredecessors(kimsOfPredecessors),
  ];
  return notes.filter((note) => note !== false).join(', ');
}
