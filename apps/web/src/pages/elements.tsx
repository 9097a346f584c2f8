import type { Child, Html } from '../html/html.js';
import { elementTexts } from './elements.texts.js';
import type { Visit } from './visit.js';

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Child[])[];
  /** The columns with numbers, from 0. */
  readonly numbers?: readonly number[];
}

/** A table that scrolls by itself where it is too wide for the page. */
export function Table({ caption, columns, rows, numbers = [] }: TableProps): Html | null {
  const alignment = (column: number) => (numbers.includes(column) ? 'number' : undefined);
  return (
    <div class="scroll" role="region" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((title, column) => (
              <th scope="col" class={alignment(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td class={alignment(index + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Names with their values; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: Child])[] }): Html | null {
  const shown = facts.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');
  return (
    <dl class="facts">
      {shown.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** A text that people have written: its direction stays inside of it. */
export function Written({ children }: { readonly children?: Child }): Html | null {
  return <bdi>{children}</bdi>;
}

/** A text of several lines that people have written. */
export function WrittenText({ text }: { readonly text: string }): Html | null {
  return (
    <p class="text" dir="auto">
      {text}
    </p>
  );
}

export function Day({ visit, value }: { readonly visit: Visit; readonly value: string }): Html | null {
  return <time datetime={value}>{visit.format.day(value)}</time>;
}

export function Unavailable({ visit }: { readonly visit: Visit }): Html | null {
  return <p class="notice">{visit.texts(elementTexts).unavailable}</p>;
}

interface PagerProps {
  readonly visit: Visit;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly next: string | null;
}

/** The link to the next page of a list, and back to the first one. */
export function Pager({ visit, parameters, next }: PagerProps): Html | null {
  const t = visit.texts(elementTexts);
  const isFirst = !new URLSearchParams(visit.query).has('cursor');
  return (
    <p>
      {next !== null && (
        <a class="next" rel="next" href={visit.link(visit.path, { ...parameters, cursor: next })}>
          {t.next}
        </a>
      )}{' '}
      {!isFirst && (
        <a class="next" href={visit.link(visit.path, parameters)}>
          {t.first}
        </a>
      )}
    </p>
  );
}

interface SearchProps {
  readonly visit: Visit;
  readonly action: string;
  readonly label: string;
  readonly value: string;
  /** Further fields, each in a `div`. */
  readonly children?: Child;
}

/** A search by GET: its address can be passed on. */
export function Search({ visit, action, label, value, children }: SearchProps): Html | null {
  return (
    <form class="search" method="get" action={visit.link(action)} role="search">
      <div>
        <label for="q">{label}</label>
        <input type="search" id="q" name="q" value={value} maxlength={100} autocomplete="off" />
      </div>
      {children}
      <button>{visit.texts(elementTexts).search}</button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A filter of a search. */
export function Choice({ name, label, value, all, options }: ChoiceProps): Html | null {
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{all}</option>
        {options.map(([option, title]) => (
          <option value={option} selected={option === value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
