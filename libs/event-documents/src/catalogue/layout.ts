import { type Html, markup } from './html.js';
import { type Language, words } from './words.js';

/** The pages load nothing: they work from a folder, and under a policy that allows no script. */
export const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff }
nav { display: flex; gap: 1rem; flex-wrap: wrap }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2.5rem }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top }
code, pre { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: anywhere }
pre { background: #f3f3f3; padding: .75rem; overflow: auto } dt { font-weight: 600 } dd { margin: 0 0 .5rem }
a { color: #0b4fa3 } :focus-visible { outline: 3px solid #0b4fa3 }
@media (max-width: 40rem) { table, tbody, tr, td { display: block } thead { display: none } }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #151515 } pre { background: #262626 } a { color: #8ab8ff } }
`;

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** The file of the page, the same in the folder of each language. */
  readonly file: string;
  readonly body: Html;
}

/** A page of the catalogue; addresses are relative, so that it can be anywhere. */
export function layout({ language, title, file, body }: Page): string {
  const text = words[language];
  const other = language === 'id' ? 'en' : 'id';
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<nav>
<a href="index.html">${text.catalogue}</a>
<a href="../${other}/${file}" hreflang="${other}" lang="${other}">${text.other}</a>
<a href="../asyncapi.json">${text.asyncApi}</a>
</nav>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return page.html;
}
