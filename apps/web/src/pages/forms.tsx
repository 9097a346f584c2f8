import type { FieldProblem } from '#api-client';
import type { ComponentChildren, VNode } from 'preact';
import { elementTexts } from './elements.texts.js';
import type { Page } from './page.js';
import type { Visit } from './visit.js';

/** The error of each field, by its name. */
export type FormErrors = Readonly<Partial<Record<string, string>>>;

/** The errors of a refusal by the names of the form; those of other fields are under an empty name. */
export function formErrors(problems: readonly FieldProblem[], names: Readonly<Record<string, string>>): FormErrors {
  return Object.fromEntries(problems.map(({ pointer, detail }) => [names[pointer] ?? '', sentence(detail)]));
}

/** A service writes what is wrong as the end of a sentence: `harus nomor telepon`. */
function sentence(detail: string): string {
  return `${detail.slice(0, 1).toUpperCase()}${detail.slice(1)}`;
}

/** Of a page with a form. */
export function withErrors(errors: FormErrors): Pick<Page, 'hasErrors'> {
  return { hasErrors: Object.keys(errors).length > 0 };
}

/** What is wrong, above the form, with a link to each field. */
export function ErrorSummary({ visit, errors }: { readonly visit: Visit; readonly errors: FormErrors }): VNode | null {
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1}>
      <h2>{visit.texts(elementTexts).errors}</h2>
      <ul>
        {all.map(([name, error]) => (
          <li>{name === '' ? error : <a href={`#${name}`}>{error}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly visit: Visit;
  readonly name: string;
  /** Where a page has several fields of this name. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel';
  readonly maxlength: number;
  readonly autocomplete?: string;
}

/** A line to fill in. */
export function TextField({ type = 'text', maxlength, autocomplete = 'off', ...field }: TextProps): VNode | null {
  const { name, value, error } = field;
  // The types of Preact know one type at a time.
  const oneType = type as 'text';
  return (
    <FieldFrame field={field}>
      <input
        type={oneType}
        id={name}
        name={name}
        value={value}
        maxlength={maxlength}
        autocomplete={autocomplete}
        aria-describedby={describedBy(field)}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </FieldFrame>
  );
}

/** A text of several lines to fill in. */
export function TextArea({ maxlength, ...field }: FieldProps & { readonly maxlength: number }): VNode | null {
  const { name, id = name, value, error } = field;
  return (
    <FieldFrame field={field}>
      <textarea
        id={id}
        name={name}
        rows={8}
        maxlength={maxlength}
        aria-describedby={describedBy(field)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {/* A browser leaves out the first line break of a text area. */}
        {`\n${value}`}
      </textarea>
    </FieldFrame>
  );
}

/** A list to choose from; `children` are its options. */
export function SelectField({
  children,
  ...field
}: FieldProps & { readonly children: ComponentChildren }): VNode | null {
  const { name } = field;
  return (
    <FieldFrame field={field}>
      <select id={name} name={name} aria-describedby={describedBy(field)}>
        {children}
      </select>
    </FieldFrame>
  );
}

interface RadiosProps extends FieldProps {
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** The name of the field leads to the first choice, which can be focused. */
export function Radios({ visit, name, label, value, hint, error, options }: RadiosProps): VNode | null {
  const idOf = (option: string) => (option === options[0]?.[0] ? name : `${name}-${option}`);
  return (
    <fieldset
      class={error === undefined ? undefined : 'wrong'}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>{label}</legend>
      {hint !== undefined && <span class="hint">{hint}</span>}
      {error !== undefined && <ErrorText visit={visit} name={name} error={error} />}
      {options.map(([option, title]) => (
        <div class="choice">
          <input type="radio" id={idOf(option)} name={name} value={option} checked={option === value} />
          <label for={idOf(option)}>{title}</label>
        </div>
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  readonly visit: Visit;
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly error?: string | undefined;
}

export function Checkbox({ visit, name, label, checked, error }: CheckboxProps): VNode | null {
  return (
    <div class={error === undefined ? 'field choice' : 'field choice wrong'}>
      {error !== undefined && <ErrorText visit={visit} name={name} error={error} />}
      <input type="checkbox" id={name} name={name} value="ya" checked={checked} />
      <label for={name}>{label}</label>
    </div>
  );
}

/** What earlier steps have filled in. */
export function Hidden({ values }: { readonly values: Readonly<Record<string, string>> }): VNode | null {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function FieldFrame({
  field,
  children,
}: {
  readonly field: FieldProps;
  readonly children: ComponentChildren;
}): VNode | null {
  const { visit, name, id = name, label, hint, error } = field;
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && <ErrorText visit={visit} name={id} error={error} />}
      {children}
    </div>
  );
}

function ErrorText({
  visit,
  name,
  error,
}: {
  readonly visit: Visit;
  readonly name: string;
  readonly error: string;
}): VNode | null {
  return (
    <span class="error" id={`${name}-error`}>
      {visit.texts(elementTexts).error} {error}
    </span>
  );
}

function describedBy({ name, id = name, hint, error }: FieldProps): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter((one) => one !== false);
  return ids.length === 0 ? undefined : ids.join(' ');
}
