import { accounts, type SampleAccount } from '../accounts.js';

/** A page with a button for each sample account. It has no script, and sends the request of the client along. */
export function signInPage(query: URLSearchParams): string {
  const hidden = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Masuk (akun contoh)</title></head>
<body>
<main>
<h1>Masuk dengan akun contoh</h1>
<p>Penerbit token ini hanya untuk pengembangan. Pilih akun untuk melanjutkan.</p>
<form method="post" action="/authorize">
${hidden.join('\n')}
<ul>
${accounts.map(accountItem).join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}

function accountItem({ name, fullName, grants }: SampleAccount): string {
  const rights = grants.length > 0 ? grants.join(', ') : 'KIM';
  return `<li><button name="account" value="${escaped(name)}">${escaped(fullName)} (${escaped(name)})</button> ${escaped(rights)}</li>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);
}
