import type { PublishingSchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { words } from '../language/words.js';
import { Day, Written } from '../pages/elements.js';
import type { Visit } from '../pages/visit.js';
import { informationTexts } from './information.texts.js';

type Edition = Pick<
  PublishingSchemas['Edition'],
  'id' | 'title' | 'summary' | 'kind' | 'topic' | 'publishedAt' | 'language'
>;

/** Editions with their summaries, the newest first as the service gives them. */
export function EditionList({
  visit,
  editions,
}: {
  readonly visit: Visit;
  readonly editions: readonly Edition[];
}): Html | null {
  const t = visit.texts(words);
  if (editions.length === 0) return <p>{visit.texts(informationTexts).none}</p>;
  return (
    <ul class="items">
      {editions.map(({ id, title, summary, kind, topic, publishedAt, language }) => (
        <li>
          <a href={visit.link(`/informasi/${id}`)} lang={language}>
            <Written>{title}</Written>
          </a>
          <p class="soft">
            {t.kind[kind]} · {t.topic[topic]}
            {publishedAt !== null && (
              <>
                {' · '}
                <Day visit={visit} value={publishedAt} />
              </>
            )}
          </p>
          {summary !== '' && (
            <p lang={language} dir="auto">
              {summary}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
