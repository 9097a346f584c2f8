import type { PublishingSchemas } from '#api-client';
import { words } from '../language/words.js';
import { Choice, Pager, Search } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { EditionList } from './edition-list.js';
import { informationTexts } from './information.texts.js';

type Edition = PublishingSchemas['Edition'];

export const kinds = Object.keys(words.id.kind) as Edition['kind'][];
export const topics = Object.keys(words.id.topic) as Edition['topic'][];

/** What a reader looks for, under the names of the address. */
export interface InformationSearch {
  readonly q: string;
  readonly jenis: Edition['kind'] | '';
  readonly topik: Edition['topic'] | '';
}

type Listed = Pick<Edition, 'id' | 'title' | 'summary' | 'kind' | 'topic' | 'publishedAt' | 'language'>;

export function informationPage(
  visit: Visit,
  search: InformationSearch,
  editions: readonly Listed[],
  next: string | null,
): Page {
  const t = visit.texts(informationTexts);
  const { kind, topic } = visit.texts(words);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        <Search visit={visit} action="/informasi" label={t.words} value={search.q}>
          <Choice
            name="jenis"
            label={t.kind}
            value={search.jenis}
            all={t.all}
            options={kinds.map((one) => [one, kind[one]])}
          />
          <Choice
            name="topik"
            label={t.topic}
            value={search.topik}
            all={t.all}
            options={topics.map((one) => [one, topic[one]])}
          />
        </Search>
        <EditionList visit={visit} editions={editions} />
        <Pager visit={visit} parameters={{ ...search }} next={next} />
      </>
    ),
  };
}
