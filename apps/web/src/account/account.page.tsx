import type { AspirationsSchemas, PublishingSchemas } from '#api-client';
import { words } from '../language/words.js';
import { Facts, Unavailable, Written } from '../pages/elements.js';
import { Hidden } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { accountTexts } from './account.texts.js';

/** @param office what the account may do in aspirations, @param work in publishing; nothing while the service is away */
export function accountPage(
  visit: Visit,
  office: AspirationsSchemas['Me'] | undefined,
  work: PublishingSchemas['Me'] | undefined,
): Page {
  const t = visit.texts(accountTexts);
  const me = work ?? office;
  const roles = [...new Set((me?.roles ?? []).map(({ role }) => visit.texts(words).role[role]))];
  const sections = [
    ...(office?.permissions.some(({ permission }) => permission === 'queue.read') ? [[t.office, '/kantor']] : []),
    ...(work && work.kims.length > 0 ? [[t.work, '/kerja']] : []),
  ] as const;
  const isAway = office === undefined || work === undefined;
  return {
    title: t.title,
    isPrivate: true,
    body: (
      <>
        <Facts
          facts={[
            [t.signedInAs, <Written>{visit.person?.name ?? visit.person?.subject}</Written>],
            [t.roles, roles.length > 0 ? roles.join(', ') : t.citizen],
          ]}
        />
        <h2>{t.sections}</h2>
        {isAway && <Unavailable visit={visit} />}
        {sections.length === 0 && !isAway && <p>{t.none}</p>}
        <ul>
          {sections.map(([title = '', path = '']) => (
            <li>
              <a href={visit.link(path)}>{title}</a>
            </li>
          ))}
        </ul>
        <form method="post" action={visit.link('/keluar')}>
          <div class="buttons">
            <button>{t.signOut}</button>
          </div>
        </form>
        <form method="post" action={visit.link('/keluar')}>
          <p>{t.everywhereText}</p>
          <Hidden values={{ semua: 'ya' }} />
          <div class="buttons">
            <button class="second">{t.signOutEverywhere}</button>
          </div>
        </form>
      </>
    ),
  };
}
