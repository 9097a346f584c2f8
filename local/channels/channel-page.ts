import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Counterparts, People, type SeenMessage, UnknownAction } from './people.js';

const names: Readonly<Record<SeenMessage['provider'], string>> = {
  smpp: 'SMS (SMPP)',
  'sms-http': 'SMS (aggregator)',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  'web-push': 'Web push',
};

/** Shows what each counterpart received, at `/` as a page and at `/messages` as JSON; its owner acts by POST. */
export async function startChannelPage(
  counterparts: Counterparts,
  port: number,
): Promise<{ readonly stop: () => Promise<void> }> {
  const people = new People(counterparts);
  const server = createServer((request, response) => {
    handle(people, request, response).catch((error: unknown) => {
      const status = error instanceof UnknownAction ? 400 : 500;
      answer(response, status, { error: error instanceof Error ? error.message : String(error) });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(people: People, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST') {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    return answer(response, 200, await people.act(pathname, form));
  }
  const provider = searchParams.get('provider');
  const messages = (await people.messages()).filter((one) => provider === null || one.provider === provider);
  if (pathname === '/messages') return answer(response, 200, messages);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(messages));
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => references[character]!);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}

/** A section for each counterpart, its latest message first. */
function pageOf(messages: readonly SeenMessage[]): string {
  const sections = Object.entries(names).map(([provider, name]) => {
    const rows = messages
      .filter((message) => message.provider === provider)
      .toReversed()
      .map(({ to, text }) => `<tr><td>${escapeHtml(to)}</td><td>${escapeHtml(text)}</td></tr>`);
    return `<h2>${name}: ${rows.length}</h2>\n<table>${rows.join('\n')}</table>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Sambung: messages</title>
<style>body{font:16px sans-serif;margin:2rem}td{border:1px solid #ccc;padding:.3rem .6rem;white-space:pre-wrap}</style>
<h1>Messages since the start</h1>
<p>As JSON: <a href="/messages">/messages</a>, <code>/messages?provider=smpp</code>. People act by POST: <code>/replies</code>
(provider, from, text), <code>/telegram-chats</code> (chat, link), <code>/browsers</code>.</p>
${sections.join('\n')}</html>
`;
}
