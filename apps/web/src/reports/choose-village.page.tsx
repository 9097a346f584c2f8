import type { RegistrySchemas } from '#api-client';
import { Search } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { reportTexts } from './reports.texts.js';

/** @param villages those that were found; nothing before a search */
export function chooseVillagePage(
  visit: Visit,
  q: string,
  villages: readonly RegistrySchemas['Area'][] | undefined,
): Page {
  const t = visit.texts(reportTexts);
  return {
    title: t.title,
    description: t.lead,
    body: (
      <>
        <p class="lead">{t.lead}</p>
        <h2>
          <span class="hint">{t.step(1)}</span> {t.village}
        </h2>
        <p class="hint">{t.villageHint}</p>
        <Search visit={visit} action="/lapor" label={t.villageLabel} value={q} />
        {villages && <p role="status">{villages.length === 0 ? t.none : t.choose(villages.length)}</p>}
        <ul class="items">
          {villages?.map(({ code, name, district }) => (
            <li>
              <a href={visit.link(`/lapor/${code}`)}>
                {name}
                {district && `, ${district.name}`}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={visit.link('/desa')}>{t.browse}</a>
        </p>
      </>
    ),
  };
}
