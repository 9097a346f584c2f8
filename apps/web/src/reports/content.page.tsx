import type { AspirationsSchemas, RegistrySchemas } from '#api-client';
import { categoryName } from '../aspirations/aspiration.page.js';
import type { Html } from '../html/html.js';
import { words } from '../language/words.js';
import {
  ErrorSummary,
  type FormErrors,
  Hidden,
  Radios,
  SelectField,
  TextArea,
  TextField,
  withErrors,
} from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { contentFields, kinds, type Report, valuesOf } from './report.js';
import { reportTexts } from './reports.texts.js';

type Village = RegistrySchemas['VillagePage'];
type Category = AspirationsSchemas['CategoryList']['categories'][number];

const longestTitle = 200;
const longestText = 10_000;

/** The second step: what is to be submitted. */
export function contentPage(
  visit: Visit,
  village: Village,
  categories: readonly Category[],
  report: Report,
  errors: FormErrors,
): Page {
  const t = visit.texts(reportTexts);
  const { aspirationKind } = visit.texts(words);
  return {
    title: t.what,
    isPrivate: true,
    ...withErrors(errors),
    trail: [[t.title, '/lapor']],
    body: (
      <>
        <p class="hint">
          {t.step(2)} · {village.name}, {village.district.name}
        </p>
        <ErrorSummary visit={visit} errors={errors} />
        <form method="post" action={visit.link(`/lapor/${village.code}`)}>
          <Hidden values={{ ...valuesOf(report, ...contentFields), langkah: 'serupa' }} />
          <Radios
            visit={visit}
            name="jenis"
            label={t.kind}
            value={report.jenis}
            error={errors['jenis']}
            options={kinds.map((kind) => [kind, aspirationKind[kind]])}
          />
          <SelectField
            visit={visit}
            name="kategori"
            label={t.category}
            value={report.kategori}
            error={errors['kategori']}
          >
            <option value="">{t.categoryChoose}</option>
            <Categories visit={visit} categories={categories} chosen={report.kategori} />
          </SelectField>
          <TextField
            visit={visit}
            name="judul"
            label={t.subject}
            value={report.judul}
            error={errors['judul']}
            maxlength={longestTitle}
          />
          <TextArea
            visit={visit}
            name="isi"
            label={t.text}
            hint={t.textHint}
            value={report.isi}
            error={errors['isi']}
            maxlength={longestText}
          />
          <div class="buttons">
            <button>{t.next}</button>
          </div>
        </form>
      </>
    ),
  };
}

interface CategoriesProps {
  readonly visit: Visit;
  readonly categories: readonly Category[];
  readonly chosen: string;
}

/** Those of a group stand below its name. */
function Categories({ visit, categories, chosen }: CategoriesProps): Html | null {
  const groups = categories.filter(({ parentCode }) => parentCode === null);
  return (
    <>
      {groups.map((group) => {
        const within = categories.filter(({ parentCode }) => parentCode === group.code);
        return (
          <optgroup label={categoryName(visit, group)}>
            {[group, ...within].map((category) => (
              <option value={category.code} selected={category.code === chosen}>
                {categoryName(visit, category)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </>
  );
}
