import type { RegistrySchemas } from '#api-client';
import { AspirationList } from '../aspirations/aspiration-list.js';
import type { Html } from '../html/html.js';
import { EditionList } from '../information/edition-list.js';
import { words } from '../language/words.js';
import { Day, Facts, Unavailable, Written } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import type { VillageContent } from './village-reader.js';
import { villageTexts } from './villages.texts.js';

export function villagePage(visit: Visit, content: VillageContent): Page {
  const t = visit.texts(villageTexts);
  const { village, editions, aspirations, trainings } = content;
  const { district, regency } = village;
  return {
    title: t.villageName(t[village.kind], village.name),
    trail: [
      [t.title, '/desa'],
      [district.name, `/desa?kecamatan=${district.code}`],
    ],
    body: (
      <>
        <p class="lead">{t.inDistrict(district.name, regency.name)}</p>
        <p>
          <a href={visit.link(`/lapor/${village.code}`)}>{t.report}</a>
        </p>
        <h2>{t.kims}</h2>
        <Kims visit={visit} kims={village.kims} />
        <h2>{t.information}</h2>
        {editions ? <EditionList visit={visit} editions={editions} /> : <Unavailable visit={visit} />}
        <h2>{t.aspirations}</h2>
        {aspirations ? <AspirationList visit={visit} aspirations={aspirations} /> : <Unavailable visit={visit} />}
        <h2>{t.trainings}</h2>
        <Trainings visit={visit} trainings={trainings} />
        <Timeline visit={visit} timeline={content.timeline} />
        <Facts
          facts={[
            [t.code, village.code],
            [t.aliases, village.aliases.join(', ')],
            [t.predecessors, <Areas visit={visit} areas={village.predecessors} />],
            [t.successors, <Areas visit={visit} areas={village.successors} />],
            [t.validUntil, village.validUntil && <Day visit={visit} value={village.validUntil} />],
          ]}
        />
      </>
    ),
  };
}

interface KimsProps {
  readonly visit: Visit;
  readonly kims: RegistrySchemas['VillagePage']['kims'];
}

function Kims({ visit, kims }: KimsProps): Html | null {
  const t = visit.texts(villageTexts);
  return (
    <>
      {!kims.some(({ status }) => status === 'ACTIVE') && (
        <p>
          {t.noKim} <a href={visit.link('/desa-tanpa-kim')}>{t.unserved}</a>
        </p>
      )}
      <ul>
        {kims.map(({ id, name, status }) => (
          <li>
            <a href={visit.link(`/kim/${id}`)}>
              <Written>{name}</Written>
            </a>{' '}
            <span class="tag">{visit.texts(words).kimStatus[status]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Areas({
  visit,
  areas,
}: {
  readonly visit: Visit;
  readonly areas: readonly { code: string; name: string }[];
}): Html | null {
  if (areas.length === 0) return null;
  return (
    <>
      {areas.map(({ code, name }) => (
        <>
          <a href={visit.link(`/desa/${code}`)}>{name}</a>{' '}
        </>
      ))}
    </>
  );
}

interface TrainingsProps {
  readonly visit: Visit;
  readonly trainings: VillageContent['trainings'];
}

function Trainings({ visit, trainings }: TrainingsProps): Html | null {
  if (!trainings) return <Unavailable visit={visit} />;
  if (trainings.length === 0) return <p>{visit.texts(villageTexts).noTraining}</p>;
  return (
    <ul>
      {trainings.map(({ title, startsAt }) => (
        <li>
          <Written>{title}</Written>
          {startsAt !== null && `, ${visit.format.time(startsAt)}`}
        </li>
      ))}
    </ul>
  );
}

interface TimelineProps {
  readonly visit: Visit;
  readonly timeline: VillageContent['timeline'];
}

function Timeline({ visit, timeline }: TimelineProps): Html | null {
  if (timeline.length === 0) return null;
  return (
    <>
      <h2>{visit.texts(villageTexts).timeline}</h2>
      <ul>
        {timeline.map(({ title, at }) => (
          <li>
            <Written>{title[visit.language]}</Written>, <Day visit={visit} value={at} />
          </li>
        ))}
      </ul>
    </>
  );
}
