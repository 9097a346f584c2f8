import type { Child } from './html.js';

/** The attributes of every element. */
interface Attributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'auto' | 'ltr';
  readonly role?: string;
  readonly hidden?: boolean;
  readonly tabindex?: number;
  readonly children?: Child;
  readonly [aria: `aria-${string}`]: string | boolean | undefined;
}

interface Link extends Attributes {
  readonly href: string;
  readonly rel?: string;
  readonly type?: string;
  readonly hreflang?: string;
  readonly download?: boolean;
}

interface Field extends Attributes {
  readonly name?: string;
  readonly value?: string | number | undefined;
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly autocomplete?: string;
}

interface Input extends Field {
  readonly type: 'text' | 'search' | 'hidden' | 'radio' | 'checkbox' | 'email' | 'tel';
  readonly checked?: boolean;
  readonly inputmode?: 'numeric' | 'text' | 'email' | 'tel';
  readonly pattern?: string;
  readonly spellcheck?: 'false';
}

interface Cell extends Attributes {
  readonly scope?: 'col' | 'row';
  readonly colspan?: number;
}

type Plain =
  | ('html' | 'head' | 'body' | 'title' | 'header' | 'nav' | 'main' | 'footer' | 'section' | 'article' | 'div' | 'span')
  | ('p' | 'h1' | 'h2' | 'h3' | 'ul' | 'li' | 'dl' | 'dt' | 'dd' | 'strong' | 'bdi' | 'blockquote' | 'br')
  | ('table' | 'caption' | 'thead' | 'tbody' | 'tr' | 'fieldset' | 'legend' | 'figure' | 'figcaption');

/** The elements of the pages, with the attributes that they use: another element or attribute does not compile. */
export type Elements = Record<Plain, Attributes> & {
  readonly a: Link;
  readonly link: Link;
  readonly ol: Attributes & { readonly start?: number };
  readonly meta: { readonly name?: string; readonly content?: string; readonly charset?: string };
  readonly th: Cell;
  readonly td: Cell;
  readonly time: Attributes & { readonly datetime: string };
  readonly label: Attributes & { readonly for: string };
  readonly form: Attributes & { readonly method: 'get' | 'post'; readonly action: string };
  readonly input: Input;
  readonly textarea: Field & { readonly rows: number };
  readonly select: Field;
  readonly option: Attributes & { readonly value: string; readonly selected?: boolean };
  readonly optgroup: Attributes & { readonly label: string };
  readonly button: Field & { readonly type?: 'submit' };
  readonly img: Attributes & { readonly src: string; readonly alt: string; readonly loading?: 'lazy' };
};
