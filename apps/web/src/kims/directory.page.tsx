import type { RegistrySchemas } from '#api-client';
import { words } from '../language/words.js';
import { Choice, Pager, Search, Table, Written } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { kimTexts } from './kims.texts.js';

type Field = RegistrySchemas['KimDirectoryEntry']['fieldsOfActivity'][number];

export const fields = Object.keys(words.id.field) as Field[];

export function directoryPage(
  visit: Visit,
  q: string,
  field: Field | '',
  { items, next }: RegistrySchemas['KimDirectoryPage'],
): Page {
  const t = visit.texts(kimTexts);
  const { field: fieldWords, kimStatus } = visit.texts(words);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        <Search visit={visit} action="/kim" label={t.name} value={q}>
          <Choice
            name="bidang"
            label={t.field}
            value={field}
            all={t.all}
            options={fields.map((one) => [one, fieldWords[one]])}
          />
        </Search>
        {items.length === 0 ? (
          <p role="status">{t.none}</p>
        ) : (
          <Table
            caption={t.title}
            columns={[t.name, t.village, t.field, t.status]}
            rows={items.map(({ id, name, villages, fieldsOfActivity, status }) => [
              <a href={visit.link(`/kim/${id}`)}>
                <Written>{name}</Written>
              </a>,
              villages.map((village) => `${village.name} (${village.district.name})`).join(', '),
              fieldsOfActivity.map((one) => fieldWords[one]).join(', '),
              kimStatus[status],
            ])}
          />
        )}
        <Pager visit={visit} parameters={{ q, bidang: field }} next={next} />
        <p>
          <a href={visit.link('/desa-tanpa-kim')}>{t.unserved}</a>
        </p>
      </>
    ),
  };
}
