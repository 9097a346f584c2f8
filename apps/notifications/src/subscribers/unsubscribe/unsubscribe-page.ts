/** A page that loads no resources and runs no scripts. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const frame = (content: string) => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Berhenti berlangganan</title>
<style>
body { font-family: system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a }
button { font-size: 1rem; padding: .7rem 1.2rem }
</style>
</head>
<body>
<h1>Berhenti berlangganan</h1>
${content}
</body>
</html>
`;

/** Asks before it unsubscribes: programs that check mail open every link. */
export const unsubscribePage =
  frame(`<p>Anda tidak akan menerima informasi berkala lagi pada alamat ini. Kabar tentang laporan dan tugas Anda sendiri tetap dikirim.</p>
<p lang="en">You will get no more mailings at this address. News of your own reports and tasks is still sent.</p>
<form method="post"><button type="submit">Berhenti / <span lang="en">Unsubscribe</span></button></form>`);

export const unsubscribedPage = frame(`<p>Anda telah berhenti berlangganan.</p>
<p lang="en">You have been unsubscribed.</p>`);
