import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ServiceName, services } from '#contracts';

const checkout = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(checkout, file), 'utf8');

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const documents = Object.fromEntries(
  services.map((service) => [service, JSON.parse(read(`openapi/${service}.json`)) as Document]),
) as Record<ServiceName, Document>;

/** The services as the pages name them: by a variable of the shell, or by the port of `npm start`. */
const bases: readonly (readonly [string, ServiceName])[] = services.flatMap((service, index) => [
  [`$${service.toUpperCase()}`, service],
  [`http://127.0.0.1:${4101 + index}`, service],
]);

interface DocumentedCall {
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
}

/** Every call of a service with curl in the shell blocks of a page. */
function callsOf(page: string): DocumentedCall[] {
  const blocks = Array.from(page.matchAll(/^```sh\n(.*?)^```/gms), ([, block = '']) => block);
  return blocks.flatMap((block) => block.split(/\bcurl\b/).slice(1)).flatMap((command) => callOf(command) ?? []);
}

function callOf(command: string): DocumentedCall | undefined {
  for (const [base, service] of bases) {
    const at = command.indexOf(`${base}/`);
    if (at < 0) continue;
    const [path = ''] = command.slice(at + base.length).split(/[?\s'")]/);
    const sendsBody = /\s(-d|--data\S*)\s/.test(command);
    const method = /\s-X\s+(\w+)/.exec(command)?.[1] ?? (sendsBody ? 'POST' : 'GET');
    return { service, method, path };
  }
  return undefined;
}

/** Pages of an interface, beside the documents: described in words, or without a description of their own. */
const undocumented = /^\/(docs|messaging|health|metrics)\b/;

function isDocumented({ service, method, path }: DocumentedCall): boolean {
  if (undocumented.test(path)) return true;
  const parts = path.split('/');
  return Object.entries(documents[service].paths).some(([template, operations]) => {
    const expected = template.split('/');
    return (
      method.toLowerCase() in operations &&
      expected.length === parts.length &&
      expected.every((part, index) => matches(part, parts[index]!))
    );
  });
}

/** `{id}` stands for a variable or a value, also beside an extension: `feed.{format}`. */
function matches(template: string, part: string): boolean {
  const [before = '', after] = template.split(/\{\w+\}/);
  if (after === undefined) return template === part;
  return part.length > before.length + after.length && part.startsWith(before) && part.endsWith(after);
}

const pages = ['README.md', 'docs/desk.md'];

describe('the calls in the documents', () => {
  it.each(pages)('of %s are routes of the services', (page) => {
    const calls = callsOf(read(page));
    expect(calls.length).toBeGreaterThan(5);
    const unknown = calls.filter((call) => !isDocumented(call));
    expect(unknown.map(({ service, method, path }) => `${service}: ${method} ${path}`)).toEqual([]);
  });

  it('of a day at the office have a chapter for each role, and only accounts that exist', () => {
    const page = read('docs/desk.md');
    const [, ...chapters] = page.split(/^## /m);
    expect(chapters).toHaveLength(8);
    const roles = [...page.matchAll(/\$\(as ([\w-]+)\)/g)].map(([, name]) => name);
    const accounts = read('local/accounts.ts');
    expect(roles.filter((name) => !accounts.includes(`'${name}'`))).toEqual([]);
    expect(new Set(roles)).toEqual(
      new Set(['verifikator', 'ketua', 'koordinator', 'penghubung', 'ppid', 'kepala-dinas']),
    );
  });

  it.each([
    ['a path that no service has', 'curl -s "$REGISTRY/v1/nothing"', false],
    ['another method', 'curl -s -X DELETE "$REGISTRY/v1/kims/$KIM"', false],
    ['a route with a variable', 'curl -s -X POST "$REGISTRY/v1/kims/$KIM/verify" -H "$VERIFIER"', true],
    ['a route with an extension', "curl -s 'http://127.0.0.1:4102/v1/feed.json?topic=health'", true],
    ['a body without a method', `curl -s http://127.0.0.1:4103/v1/aspirations -d '{}'`, true],
  ])('are recognised: %s', (_what, command, expected) => {
    const [call] = callsOf(`\`\`\`sh\n${command}\n\`\`\`\n`);
    expect(isDocumented(call!)).toBe(expected);
  });
});
