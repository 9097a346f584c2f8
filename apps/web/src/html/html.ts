/** Markup that needs no more escaping. Only this folder makes it: text of people becomes markup by `jsx` alone. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What an element may contain. Texts are escaped; `false` and nothing are left out. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);
}

export function markupOf(child: Child): string {
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (child instanceof Html) return child.markup;
  if (typeof child === 'string') return escapeText(child);
  if (typeof child === 'number') return String(child);
  return child.map(markupOf).join('');
}
