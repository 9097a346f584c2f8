import type { RegistrySchemas } from '#api-client';
import type { Html } from '../html/html.js';
import { Day, Facts, Search, Written } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { certificateTexts } from './certificates.texts.js';

type Certificate = RegistrySchemas['PublicCertificate'];

/** @param found nothing before a code is entered */
export function certificatePage(visit: Visit, code: string, found: Certificate | 'unknown' | undefined): Page {
  const t = visit.texts(certificateTexts);
  return {
    title: t.title,
    description: t.lead,
    body: (
      <>
        <p class="lead">{t.lead}</p>
        <Search visit={visit} action="/sertifikat" label={t.code} value={code} />
        {found === 'unknown' && (
          <p class="notice" role="status">
            {t.unknown}
          </p>
        )}
        {typeof found === 'object' && <Shown visit={visit} certificate={found} />}
      </>
    ),
  };
}

function Shown({ visit, certificate }: { readonly visit: Visit; readonly certificate: Certificate }): Html | null {
  const t = visit.texts(certificateTexts);
  const { day, number } = visit.format;
  const { startedOn, endedOn, revokedAt, valid, signatory, hours } = certificate;
  const state = revokedAt !== null ? t.revoked(day(revokedAt)) : valid ? t.valid : t.invalid;
  return (
    <>
      <p class="notice" role="status">
        {state}
      </p>
      <Facts
        facts={[
          [t.number, certificate.number],
          [t.training, <Written>{certificate.trainingTitle}</Written>],
          [t.period, startedOn === endedOn ? day(startedOn) : `${day(startedOn)} ${t.until} ${day(endedOn)}`],
          [
            t.kim,
            <a href={visit.link(`/kim/${certificate.kimId}`)}>
              <Written>{certificate.kimName}</Written>
            </a>,
          ],
          [t.holder, certificate.initials],
          [t.hours, hours === null ? null : number(hours)],
          [t.signatory, signatory && <Written>{`${signatory.name}, ${signatory.post}`}</Written>],
          [t.issued, <Day visit={visit} value={certificate.issuedAt} />],
        ]}
      />
    </>
  );
}
