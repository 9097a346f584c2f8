import { randomUUID } from 'node:crypto';
import type { AspirationsSchemas } from '#api-client';
import type { Child, Html } from '../html/html.js';
import { Hidden, Radios, TextArea } from '../pages/forms.js';
import { type Fields, textOf } from '../pages/query.js';
import type { Visit } from '../pages/visit.js';
import type { TrackingKey } from './tracking-steps.js';
import { trackingTexts } from './tracking.texts.js';

interface FormsProps {
  readonly visit: Visit;
  readonly trackingKey: TrackingKey;
  readonly tracking: AspirationsSchemas['Tracking'];
  readonly fields: Fields;
}

const longestText = 4_000;
const awaitsReply = new Set(['RETURNED', 'ASKED']);

/** What the reporter can do now. */
export function TrackingForms(props: FormsProps): Html | null {
  const { visit, tracking, fields } = props;
  const t = visit.texts(trackingTexts);
  const asked = tracking.parts.filter(({ status }) => awaitsReply.has(status));
  const text = textOf(fields, 'teks');
  return (
    <>
      {awaitsReply.has(tracking.status) && <Reply {...props} part={undefined} />}
      {asked.map(({ part }) => (
        <Reply {...props} part={part} />
      ))}
      {tracking.status === 'RESPONDED' && (
        <>
          <h2>{t.satisfied}</h2>
          <Step {...props} action="selesai">
            <button>{t.close}</button>
          </Step>
          <Step {...props} action="buka">
            <TextArea visit={visit} name="teks" label={t.reopenReason} value={text} maxlength={longestText} />
            <button class="second">{t.reopen}</button>
          </Step>
        </>
      )}
      {tracking.status === 'CLOSED' && (
        <Step {...props} action="nilai">
          <Radios
            visit={visit}
            name="nilai"
            label={t.rate}
            value={textOf(fields, 'nilai')}
            options={Object.entries(t.ratings)}
          />
          <button>{t.rateSend}</button>
        </Step>
      )}
    </>
  );
}

function Reply(props: FormsProps & { readonly part: number | undefined }): Html | null {
  const { visit, part, fields } = props;
  const t = visit.texts(trackingTexts);
  return (
    <>
      <h2>
        {t.reply}
        {part !== undefined && ` (${t.part(part)})`}
      </h2>
      <Step {...props} action="jawab">
        {part !== undefined && <Hidden values={{ bagian: String(part) }} />}
        <TextArea
          visit={visit}
          name="teks"
          id={`teks-${part ?? 0}`}
          label={t.replyText}
          value={textOf(fields, 'teks')}
          maxlength={longestText}
        />
        <button>{t.replySend}</button>
      </Step>
    </>
  );
}

interface StepProps extends FormsProps {
  readonly action: 'jawab' | 'buka' | 'selesai' | 'nilai';
  readonly children?: Child;
}

function Step({ visit, trackingKey, action, children }: StepProps): Html | null {
  const { trackingNumber, pin } = trackingKey;
  return (
    <form class="field" method="post" action={visit.link('/lacak')}>
      <Hidden values={{ nomor: trackingNumber, pin, aksi: action, kunci: randomUUID() }} />
      {children}
    </form>
  );
}
