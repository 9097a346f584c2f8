import type { RegistrySchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { words } from '../language/words.js';
import { Day, Facts, Written, WrittenText } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { kimTexts } from './kims.texts.js';

type Kim = RegistrySchemas['Kim'];

/** @param villages their names, where the directory has them */
export function kimPage(visit: Visit, kim: Kim, villages: RegistrySchemas['KimDirectoryEntry']['villages']): Page {
  const t = visit.texts(kimTexts);
  const { kimStatus, field } = visit.texts(words);
  const { description, fieldsOfActivity, channels, secretariat } = kim.profile;
  const nameOf = (code: string) => villages.find((village) => village.code === code)?.name ?? code;
  return {
    title: kim.name,
    trail: [[t.title, '/kim']],
    body: (
      <>
        <p>
          <span class="tag">{kimStatus[kim.status]}</span>
        </p>
        {description !== null && (
          <>
            <h2>{t.about}</h2>
            <WrittenText text={description} />
          </>
        )}
        <Facts
          facts={[
            [
              t.village,
              kim.villageCodes.map((code) => (
                <>
                  <a href={visit.link(`/desa/${code}`)}>{nameOf(code)}</a>{' '}
                </>
              )),
            ],
            [t.field, fieldsOfActivity.map((one) => field[one]).join(', ')],
            [t.activeSince, kim.activeSince && <Day visit={visit} value={kim.activeSince} />],
            [t.lastActivity, kim.lastActivityOn && <Day visit={visit} value={kim.lastActivityOn} />],
            [t.decree, kim.decree && t.decreeText(kim.decree.number, kim.decree.issuer)],
            [t.term, kim.decree && termOf(visit, kim.decree)],
            [t.address, secretariat && <Written>{secretariat.address}</Written>],
            [t.website, <Addresses urls={[channels.kimDomain && `https://${channels.kimDomain}`, channels.website]} />],
            [t.accounts, <Addresses urls={channels.socialAccounts.map(({ url }) => url)} />],
          ]}
        />
      </>
    ),
  };
}

function termOf(visit: Visit, { termFrom, termUntil }: NonNullable<Kim['decree']>): string {
  const t = visit.texts(kimTexts);
  const { day } = visit.format;
  return `${day(termFrom)} ${termUntil === null ? `(${t.open})` : `${t.until} ${day(termUntil)}`}`;
}

function Addresses({ urls }: { readonly urls: readonly (string | null)[] }): Html | null {
  const shown = urls.filter((url) => url !== null && url !== '');
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map((url) => (
        <>
          <a href={url ?? ''} rel="nofollow ugc">
            <Written>{url}</Written>
          </a>{' '}
        </>
      ))}
    </>
  );
}
