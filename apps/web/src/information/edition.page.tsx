import type { PublishingSchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { sanitised } from '../html/raw.js';
import { words } from '../language/words.js';
import { Day, Facts, Written } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { informationTexts } from './information.texts.js';

type Edition = PublishingSchemas['Edition'];

const noticeParts = [
  'hazard',
  'affected',
  'evacuation',
  'avoidance',
  'help',
  'announcer',
  'channels',
  'response',
] as const;

export function editionPage(visit: Visit, edition: Edition): Page {
  const t = visit.texts(informationTexts);
  const { kind, topic } = visit.texts(words);
  return {
    title: edition.title,
    ...(edition.summary !== '' && { description: edition.summary }),
    trail: [[t.title, '/informasi']],
    body: (
      <>
        <p class="soft">
          <span class="tag">{kind[edition.kind]}</span> {topic[edition.topic]}
        </p>
        <State visit={visit} edition={edition} />
        {edition.notice && (
          <section class="notice">
            <h2>{t.notice}</h2>
            <Facts
              facts={noticeParts.map((part) => [
                t[part],
                edition.notice?.[part] ? <Written>{edition.notice[part]}</Written> : null,
              ])}
            />
          </section>
        )}
        <div class="body" lang={edition.language} dir="auto">
          {sanitised(loweredHeadings(edition.bodyHtml))}
        </div>
        <Media visit={visit} media={edition.media} />
        <Facts
          facts={[
            [t.published, edition.publishedAt && <Day visit={visit} value={edition.publishedAt} />],
            [t.validUntil, edition.expiresAt && <Day visit={visit} value={edition.expiresAt} />],
            [t.number, edition.number],
            [
              t.villages,
              edition.villageCodes.length > 0 &&
                t.villageCount(edition.villageCodes.length, visit.format.number(edition.villageCodes.length)),
            ],
          ]}
        />
      </>
    ),
  };
}

/** The title of the page is its first heading. */
function loweredHeadings(html: string): string {
  return html.replaceAll(/<(\/?)h1>/g, '<$1h2>');
}

function State({ visit, edition }: { readonly visit: Visit; readonly edition: Edition }): Html | null {
  const t = visit.texts(informationTexts);
  const { status, supersededBy, withdrawalReason, correctionReason } = edition;
  const isPast = status === 'SUPERSEDED' || status === 'WITHDRAWN' || status === 'EXPIRED';
  if (!isPast && correctionReason === null) return null;
  return (
    <div class="notice">
      {status === 'SUPERSEDED' && <p>{t.superseded}</p>}
      {status === 'WITHDRAWN' && <p>{t.withdrawn}</p>}
      {status === 'EXPIRED' && <p>{t.expired}</p>}
      {supersededBy !== null && (
        <p>
          <a href={visit.link(`/informasi/${supersededBy}`)}>{t.newer}</a>
        </p>
      )}
      {withdrawalReason !== null && (
        <p>
          <Written>{withdrawalReason}</Written>
        </p>
      )}
      {correctionReason !== null && (
        <p>
          <strong>{t.corrected}</strong> <Written>{correctionReason}</Written>
        </p>
      )}
    </div>
  );
}

function Media({ visit, media }: { readonly visit: Visit; readonly media: Edition['media'] }): Html | null {
  const files = media.filter((one) => one.type !== 'PICTURE');
  return (
    <>
      {media.map(
        (one) =>
          one.type === 'PICTURE' && (
            <figure class="body">
              <img src={`/lampiran/informasi/${one.attachmentId}`} alt={one.alt} loading="lazy" />
            </figure>
          ),
      )}
      {files.length > 0 && (
        <>
          <h2>{visit.texts(informationTexts).attachments}</h2>
          <ul>
            {files.map((one) => (
              <li>
                <a href={one.type === 'DOCUMENT' ? `/lampiran/informasi/${one.attachmentId}` : one.url}>
                  <Written>{one.title}</Written>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
