import type { Html } from '../html/html.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { aboutTexts } from './about.texts.js';

export function accessibilityPage(visit: Visit): Page {
  const t = visit.texts(aboutTexts);
  return {
    title: t.accessibility,
    description: t.accessibilityLead,
    body: (
      <>
        <p class="lead">{t.accessibilityLead}</p>
        <h2>{t.works}</h2>
        <Sentences sentences={[t.script, t.keyboard, t.structure, t.size, t.light]} />
        <h2>{t.limits}</h2>
        <p>{t.limitsText}</p>
        <h2>{t.contact}</h2>
        <p>{t.contactText}</p>
        <p>
          <a href={visit.link('/lapor')}>{t.report}</a>
        </p>
      </>
    ),
  };
}

export function dataPage(visit: Visit): Page {
  const t = visit.texts(aboutTexts);
  return {
    title: t.data,
    description: t.dataLead,
    body: (
      <>
        <p class="lead">{t.dataLead}</p>
        <h2>{t.sources}</h2>
        <Sentences sentences={[t.areas, t.kims, t.information, t.coverage, t.aspirations]} />
        <h2>{t.privacy}</h2>
        <Sentences sentences={[t.sealed, t.anonymous, t.pin, t.cookies, t.small]} />
      </>
    ),
  };
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }): Html | null {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
