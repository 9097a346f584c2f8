import type { PublishingSchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { Search, Unavailable } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { EditionList } from '../information/edition-list.js';
import { homeTexts } from './home.texts.js';

export function homePage(visit: Visit, editions: readonly PublishingSchemas['Edition'][] | undefined): Page {
  const t = visit.texts(homeTexts);
  return {
    title: t.title,
    description: t.lead,
    body: (
      <>
        <p class="lead">{t.lead}</p>
        <Search visit={visit} action="/desa" label={t.village} value="" />
        <p>
          <a href={visit.link('/desa')}>{t.villages}</a>
        </p>
        <ul class="doors">
          <Door title={t.report} text={t.reportText} link={t.reportLink} href={visit.link('/lapor')} />
          <Door title={t.track} text={t.trackText} link={t.trackLink} href={visit.link('/lacak')} />
          <Door
            title={t.information}
            text={t.informationText}
            link={t.informationLink}
            href={visit.link('/informasi')}
          />
        </ul>
        <h2>{t.newest}</h2>
        {editions ? <EditionList visit={visit} editions={editions} /> : <Unavailable visit={visit} />}
        <p>
          <a href={visit.link('/informasi')}>{t.all}</a>
        </p>
      </>
    ),
  };
}

interface DoorProps {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly href: string;
}

function Door({ title, text, link, href }: DoorProps): Html | null {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
      <a href={href}>{link}</a>
    </li>
  );
}
