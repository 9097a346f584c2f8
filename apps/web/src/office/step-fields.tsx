import type { VNode } from 'preact';
import { Radios, SelectField, TextArea } from '../pages/forms.js';
import type { Visit } from '../pages/visit.js';
import { stepPageTexts } from './step.page.texts.js';
import type { StepForm } from './step-form.js';
import { stepTexts } from './step.texts.js';

const longestText = 5000;

interface Props {
  readonly visit: Visit;
  readonly field: 'next' | 'agency' | 'text' | 'reason' | 'destination';
  readonly form: StepForm;
}

/** A field of a step; `next` brings the agency and the reason that its choices need. */
export function StepField({ visit, field, form }: Props): VNode | null {
  const t = visit.texts(stepPageTexts);
  const words = visit.texts(stepTexts);
  const { step, entries, errors } = form;
  const error = (name: string) => errors.fields?.[name];
  switch (field) {
    case 'next':
      return (
        <>
          <Radios
            visit={visit}
            name="lanjut"
            label={t.next}
            value={entries.lanjut}
            options={Object.entries(t.nextSteps)}
          />
          <StepField visit={visit} field="agency" form={form} />
          <StepField visit={visit} field="text" form={form} />
        </>
      );
    case 'agency':
      return <AgencyField visit={visit} form={form} />;
    case 'text':
      return (
        <TextArea
          visit={visit}
          name="teks"
          label={words.text[step]}
          value={entries.teks}
          error={error('teks')}
          maxlength={longestText}
        />
      );
    case 'reason':
      return (
        <SelectField visit={visit} name="alasan" label={t.reason} value={entries.alasan} error={error('alasan')}>
          <Options chosen={entries.alasan} choose={t.choose} options={Object.entries(words.reasons)} />
        </SelectField>
      );
    case 'destination':
      break;
  }
  return (
    <SelectField visit={visit} name="tujuan" label={t.destination} value={entries.tujuan} error={error('tujuan')}>
      <Options chosen={entries.tujuan} choose={t.choose} options={Object.entries(words.destinations)} />
    </SelectField>
  );
}

/** The suggested agencies first. */
function AgencyField({ visit, form }: Pick<Props, 'visit' | 'form'>): VNode | null {
  const t = visit.texts(stepPageTexts);
  const { agencies, suggestions, entries, errors } = form;
  const suggested = suggestions.map(({ agencyId, name }) => [agencyId, name] as const);
  const others = agencies.map(({ id, name }) => [id, name] as const).filter(([id]) => !isAmong(suggested, id));
  return (
    <SelectField visit={visit} name="dinas" label={t.agency} value={entries.dinas} error={errors.fields?.['dinas']}>
      <option value="">{t.choose}</option>
      {suggested.length > 0 && (
        <optgroup label={t.suggested}>
          <Options chosen={entries.dinas} options={suggested} />
        </optgroup>
      )}
      <optgroup label={t.others}>
        <Options chosen={entries.dinas} options={others} />
      </optgroup>
    </SelectField>
  );
}

interface OptionsProps {
  readonly chosen: string;
  readonly choose?: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}

function Options({ chosen, choose, options }: OptionsProps): VNode | null {
  return (
    <>
      {choose !== undefined && <option value="">{choose}</option>}
      {options.map(([value, title]) => (
        <option value={value} selected={value === chosen}>
          {title}
        </option>
      ))}
    </>
  );
}

function isAmong(options: OptionsProps['options'], value: string): boolean {
  return options.some(([one]) => one === value);
}
