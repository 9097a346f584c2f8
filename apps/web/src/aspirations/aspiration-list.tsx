import type { AspirationsSchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { words } from '../language/words.js';
import { Day, Written } from '../pages/elements.js';
import type { Visit } from '../pages/visit.js';
import { aspirationTexts } from './aspirations.texts.js';

interface ListProps {
  readonly visit: Visit;
  readonly aspirations: readonly AspirationsSchemas['PublicAspiration'][];
}

export function AspirationList({ visit, aspirations }: ListProps): Html | null {
  const t = visit.texts(words);
  if (aspirations.length === 0) return <p>{visit.texts(aspirationTexts).none}</p>;
  return (
    <ul class="items">
      {aspirations.map(({ id, title, status, kind, receivedAt, agency }) => (
        <li>
          <a href={visit.link(`/aspirasi/${id}`)}>
            <Written>{title}</Written>
          </a>
          <p class="soft">
            <span class="tag">{t.aspirationStatus[status]}</span> {t.aspirationKind[kind]} ·{' '}
            <Day visit={visit} value={receivedAt} />
            {agency && ` · ${agency.name}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
