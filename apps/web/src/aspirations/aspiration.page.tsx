import type { AspirationsSchemas, RegistrySchemas } from '#api-client';
import { words } from '../language/words.js';
import { Choice, Day, Facts, Pager, Written, WrittenText } from '../pages/elements.js';
import { elementTexts } from '../pages/elements.texts.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { AspirationList } from './aspiration-list.js';
import { aspirationTexts } from './aspirations.texts.js';

type Category = AspirationsSchemas['CategoryList']['categories'][number];

/** The name of a category in the language of the visit. */
export function categoryName(visit: Visit, { nameId, nameEn }: Pick<Category, 'nameId' | 'nameEn'>): string {
  return visit.language === 'id' ? nameId : nameEn;
}

export function aspirationsPage(
  visit: Visit,
  category: string,
  categories: readonly Category[],
  { items, next }: AspirationsSchemas['PublicAspirationPage'],
): Page {
  const t = visit.texts(aspirationTexts);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        <p>
          <a href={visit.link('/lapor')}>{t.report}</a>
        </p>
        <form class="search" method="get" action={visit.link('/aspirasi')}>
          <Choice
            name="kategori"
            label={t.category}
            value={category}
            all={t.all}
            options={categories.map((one) => [one.code, categoryName(visit, one)])}
          />
          <button>{visit.texts(elementTexts).search}</button>
        </form>
        <AspirationList visit={visit} aspirations={items} />
        <Pager visit={visit} parameters={{ kategori: category }} next={next} />
      </>
    ),
  };
}

export function aspirationPage(
  visit: Visit,
  aspiration: AspirationsSchemas['PublicAspiration'],
  category: Category | undefined,
  village: RegistrySchemas['VillagePage'] | undefined,
): Page {
  const t = visit.texts(aspirationTexts);
  const { aspirationStatus, aspirationKind } = visit.texts(words);
  const { answer, history } = aspiration;
  return {
    title: aspiration.title,
    trail: [[t.title, '/aspirasi']],
    body: (
      <>
        <WrittenText text={aspiration.body} />
        <Facts
          facts={[
            [t.status, aspirationStatus[aspiration.status]],
            [t.kind, aspirationKind[aspiration.kind]],
            [t.category, category && categoryName(visit, category)],
            [
              t.village,
              <a href={visit.link(`/desa/${aspiration.villageCode}`)}>{village?.name ?? aspiration.villageCode}</a>,
            ],
            [t.agency, aspiration.agency?.name],
            [t.received, <Day visit={visit} value={aspiration.receivedAt} />],
            [t.dueOn, aspiration.answerDueOn && <Day visit={visit} value={aspiration.answerDueOn} />],
          ]}
        />
        <h2>{t.answer}</h2>
        {answer === null ? <p>{t.noAnswer}</p> : <WrittenText text={answer} />}
        <h2>{t.history}</h2>
        <ol>
          {history.map(({ status, at }) => (
            <li>
              <Written>{aspirationStatus[status]}</Written>, <time datetime={at}>{visit.format.time(at)}</time>
            </li>
          ))}
        </ol>
      </>
    ),
  };
}
