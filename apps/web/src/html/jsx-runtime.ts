import { type Child, escapeText, Html, markupOf } from './html.js';
import type { Elements } from './elements.js';

/** A function that returns markup for its properties. */
type Component<Props> = (props: Props) => Html | null;

const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col']);
const addresses = new Set(['href', 'src', 'action', 'formaction']);
/** Addresses of this site, and those of other sites that run no script. */
const safeAddress = /^(?:[/?#]|https?:\/\/|mailto:|tel:)/i;

/** What the compiler makes of `<p class="lead">…</p>`: markup, with every text and attribute escaped. */
export function jsx<Props extends object>(type: string | Component<Props>, props: Props): Html | null {
  if (typeof type === 'function') return type(props);
  const { children, ...attributes } = props as Readonly<Record<string, unknown>>;
  const start = `<${type}${Object.entries(attributes).map(attribute).join('')}>`;
  return new Html(voidElements.has(type) ? start : `${start}${markupOf(children as Child)}</${type}>`);
}

export { jsx as jsxs };

/** `<>…</>`: several elements without one around them. */
export function Fragment({ children }: { readonly children?: Child }): Html {
  return new Html(markupOf(children));
}

function attribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return name.startsWith('aria-') ? ` ${name}="true"` : ` ${name}`;
  const text = typeof value === 'number' ? String(value) : (value as string);
  const isUnsafe = addresses.has(name) && text !== '' && !safeAddress.test(text);
  return ` ${name}="${isUnsafe ? '#' : escapeText(text)}"`;
}

export declare namespace JSX {
  type Element = Html | null;
  type ElementType = keyof Elements | Component<never>;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicElements extends Elements {}
}
