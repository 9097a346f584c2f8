import type { RegistrySchemas } from '#api-client';
import { Search } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { villageTexts } from './villages.texts.js';

type Area = RegistrySchemas['Area'];

export function foundVillagesPage(visit: Visit, q: string, villages: readonly Area[]): Page {
  const t = visit.texts(villageTexts);
  return {
    title: t.title,
    body: (
      <>
        <Search visit={visit} action="/desa" label={t.name} value={q} />
        <p role="status">
          {villages.length === 0 ? t.none : t.found(villages.length, visit.format.number(villages.length))}
        </p>
        <ul class="items">
          {villages.map(({ code, name, kind, district }) => (
            <li>
              <a href={visit.link(`/desa/${code}`)}>
                {t.villageName(kind === 'KELURAHAN' ? t.KELURAHAN : t.DESA, name)}
              </a>
              {district && <p class="soft">{district.name}</p>}
            </li>
          ))}
        </ul>
        <p>
          <a href={visit.link('/desa')}>{t.districts}</a>
        </p>
      </>
    ),
  };
}

export function districtsPage(visit: Visit, districts: readonly Area[]): Page {
  const t = visit.texts(villageTexts);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        <Search visit={visit} action="/desa" label={t.name} value="" />
        <h2>{t.districts}</h2>
        <ul class="columns">
          {districts.map(({ code, name }) => (
            <li>
              <a href={visit.link('/desa', { kecamatan: code })}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

export function districtPage(visit: Visit, district: Area, villages: readonly Area[]): Page {
  const t = visit.texts(villageTexts);
  return {
    title: t.villagesOf(district.name),
    trail: [[t.title, '/desa']],
    body: (
      <ul class="columns">
        {villages.map(({ code, name }) => (
          <li>
            <a href={visit.link(`/desa/${code}`)}>{name}</a>
          </li>
        ))}
      </ul>
    ),
  };
}
