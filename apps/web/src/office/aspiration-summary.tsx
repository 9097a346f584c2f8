import type { AspirationsSchemas } from '#api-client';
import type { VNode } from 'preact';
import { words } from '../language/words.js';
import { Day, Facts, Written, WrittenText } from '../pages/elements.js';
import type { Visit } from '../pages/visit.js';
import { officeTexts } from './office.texts.js';

interface Props {
  readonly visit: Visit;
  readonly aspiration: AspirationsSchemas['Aspiration'];
}

/** What an aspiration is about, and where it is. */
export function AspirationSummary({ visit, aspiration }: Props): VNode | null {
  const t = visit.texts(officeTexts);
  const { aspirationStatus, aspirationKind } = visit.texts(words);
  return (
    <>
      <Facts
        facts={[
          [t.number, aspiration.trackingNumber],
          [t.status, aspirationStatus[aspiration.status]],
          [t.kind, aspirationKind[aspiration.kind]],
          [t.category, aspiration.category],
          [t.village, <a href={visit.link(`/desa/${aspiration.villageCode}`)}>{aspiration.villageCode}</a>],
          [t.agency, aspiration.agencyId],
          [t.received, <Day visit={visit} value={aspiration.receivedAt} />],
          [t.dueOn, aspiration.dueOn && <Day visit={visit} value={aspiration.dueOn} />],
        ]}
      />
      <h2>
        <Written>{aspiration.title}</Written>
      </h2>
      <WrittenText text={aspiration.body} />
      {aspiration.confidential && <p class="notice">{t.protectedReporter}</p>}
    </>
  );
}
