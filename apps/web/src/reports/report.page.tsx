import type { AspirationsSchemas, RegistrySchemas } from '#api-client';
import { categoryName } from '../aspirations/aspiration.page.js';
import { words } from '../language/words.js';
import { Day, Facts, Written, WrittenText } from '../pages/elements.js';
import { Checkbox, ErrorSummary, type FormErrors, Hidden, TextField, withErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { type Report, reporterFields, valuesOf } from './report.js';
import { reportTexts } from './reports.texts.js';

type Village = RegistrySchemas['VillagePage'];
type Category = AspirationsSchemas['CategoryList']['categories'][number];

/** The third step: what has been reported of the same. */
export function similarPage(
  visit: Visit,
  village: Village,
  report: Report,
  similar: readonly AspirationsSchemas['Duplicate'][],
): Page {
  const t = visit.texts(reportTexts);
  const { aspirationStatus } = visit.texts(words);
  return {
    title: t.similar,
    isPrivate: true,
    body: (
      <>
        <p class="hint">{t.step(3)}</p>
        <p>{t.similarLead(similar.length)}</p>
        <ul class="items">
          {similar.map(({ id, title, status, receivedOn }) => (
            <li>
              <a href={visit.link(`/aspirasi/${id}`)}>
                <Written>{title ?? id}</Written>
              </a>
              <p class="soft">
                <span class="tag">{aspirationStatus[status]}</span> <Day visit={visit} value={receivedOn} />
              </p>
            </li>
          ))}
        </ul>
        <form method="post" action={visit.link(`/lapor/${village.code}`)}>
          <Hidden values={valuesOf(report)} />
          <div class="buttons">
            <button name="langkah" value="pelapor">
              {t.notSame}
            </button>
            <button class="second" name="langkah" value="isi">
              {t.change}
            </button>
          </div>
        </form>
      </>
    ),
  };
}

/** The fourth step: who submits it. */
export function reporterPage(visit: Visit, village: Village, report: Report, errors: FormErrors): Page {
  const t = visit.texts(reportTexts);
  const field = (name: 'nama' | 'telepon' | 'surel') => ({ visit, name, value: report[name], error: errors[name] });
  const box = (name: 'anonim' | 'rahasia') => ({ visit, name, checked: report[name] !== '', error: errors[name] });
  return {
    title: t.reporter,
    isPrivate: true,
    ...withErrors(errors),
    body: (
      <>
        <p class="hint">{t.step(4)}</p>
        <ErrorSummary visit={visit} errors={errors} />
        <form method="post" action={visit.link(`/lapor/${village.code}`)}>
          <Hidden values={valuesOf(report, ...reporterFields)} />
          <TextField {...field('nama')} label={t.name} maxlength={200} autocomplete="name" />
          <TextField
            {...field('telepon')}
            label={t.phone}
            hint={t.contactHint}
            type="tel"
            maxlength={30}
            autocomplete="tel"
          />
          <TextField {...field('surel')} label={t.email} type="email" maxlength={254} autocomplete="email" />
          <Checkbox {...box('anonim')} label={t.anonymous} />
          <Checkbox {...box('rahasia')} label={t.confidential} />
          <div class="buttons">
            <button name="langkah" value="periksa">
              {t.next}
            </button>
            <button class="second" name="langkah" value="isi">
              {t.change}
            </button>
          </div>
        </form>
      </>
    ),
  };
}

/** The fifth step: everything once more, and the consent. */
export function checkPage(
  visit: Visit,
  village: Village,
  category: Category | undefined,
  report: Report,
  errors: FormErrors,
): Page {
  const t = visit.texts(reportTexts);
  const { aspirationKind } = visit.texts(words);
  const answer = (ticked: string) => (ticked === '' ? t.no : t.yes);
  return {
    title: t.check,
    isPrivate: true,
    ...withErrors(errors),
    body: (
      <>
        <p class="hint">{t.step(5)}</p>
        <ErrorSummary visit={visit} errors={errors} />
        <Facts
          facts={[
            [t.villageLabel, `${village.name}, ${village.district.name}`],
            [t.kind, aspirationKind[report.jenis as keyof typeof aspirationKind]],
            [t.category, category && categoryName(visit, category)],
            [t.subject, report.judul === '' ? null : <Written>{report.judul}</Written>],
            [t.text, <WrittenText text={report.isi} />],
            [t.name, <Written>{report.nama}</Written>],
            [t.phone, report.telepon],
            [t.email, report.surel],
            [t.anonymous, answer(report.anonim)],
            [t.confidential, answer(report.rahasia)],
          ]}
        />
        <form method="post" action={visit.link(`/lapor/${village.code}`)}>
          <Hidden values={valuesOf(report)} />
          <Checkbox visit={visit} name="setuju" label={t.consent} checked={false} error={errors['setuju']} />
          <div class="buttons">
            <button name="langkah" value="kirim">
              {t.send}
            </button>
            <button class="second" name="langkah" value="isi">
              {t.change}
            </button>
            <button class="second" name="langkah" value="pelapor">
              {t.changeReporter}
            </button>
          </div>
        </form>
      </>
    ),
  };
}

/** The number and PIN, which are shown once. */
export function receivedPage(visit: Visit, received: AspirationsSchemas['ReceivedAspiration']): Page {
  const t = visit.texts(reportTexts);
  const { trackingNumber, pin, verifyBy, missing, notice } = received;
  const isIndonesian = visit.language === 'id';
  return {
    title: t.done,
    isPrivate: true,
    body: (
      <>
        <p class="lead">{pin === null ? t.pinShown : t.keep}</p>
        <div class="number-slip">
          <p>
            {t.number} <strong>{trackingNumber}</strong>
          </p>
          {pin !== null && (
            <p>
              {t.pin} <strong>{pin}</strong>
            </p>
          )}
        </div>
        {notice && <p class="notice">{notice[visit.language]}</p>}
        <p>{t.verifyBy(visit.format.day(verifyBy))}</p>
        {missing.length > 0 && (
          <>
            <h2>{t.missing}</h2>
            <ul>
              {missing.map(({ questionId, questionEn }) => (
                <li>{isIndonesian ? questionId : questionEn}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={visit.link('/lacak')}>{t.track}</a>
        </p>
      </>
    ),
  };
}
