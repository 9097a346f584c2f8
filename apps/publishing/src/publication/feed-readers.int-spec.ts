import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEdition } from '../../testing/edition.builder.js';
import { aCorrection, withdrawn } from '../../testing/publication.builder.js';
import { startPublishingEnvironment, type PublishingEnvironment } from '../../testing/publishing.environment.js';

// Independent programs read the feeds, where they are installed: jing (RELAX NG) and feedparser (Python).
const run = promisify(execFile);
/** `.ci/run` installs feedparser there. */
const own = join(import.meta.dirname, '../../../../.sambung/python/bin/python');
const python = existsSync(own) ? own : 'python3';
const works = (program: string, ...args: string[]) =>
  run(program, args).then(
    () => true,
    () => false,
  );
const [hasJing, hasFeedparser] = await Promise.all([
  works('sh', '-c', 'command -v jing'),
  works(python, '-c', 'import feedparser'),
]);

/** What feedparser makes of a feed. */
const reading = `
import feedparser, json, sys
d = feedparser.parse(sys.argv[1])
print(json.dumps({
  "bozo": bool(d.bozo), "version": d.version,
  "entries": [{"id": e.id, "title": e.title, "html": (e.content[0].value if "content" in e else None)} for e in d.entries],
  "links": [link.rel for link in d.feed.links],
}))`;

const title = 'Harga <b>pupuk</b> & "benih" ]]> &amp; \u202Etxt.exe 💉';

let environment: PublishingEnvironment;
let folder: string;

beforeAll(async () => {
  if (!hasJing && !hasFeedparser) return;
  [environment, folder] = await Promise.all([startPublishingEnvironment(), mkdtemp(join(tmpdir(), 'feeds-'))]);
  const first = await anEdition(environment, 'PUBLISHED', { title, body: '**Tebal** <i>&</i> ]]>' });
  await aCorrection(environment, first, { title }, 'Harga <lama> & salah.');
  await withdrawn(
    environment,
    await anEdition(environment, 'PUBLISHED', { title: 'Ditarik' }),
    'Keliru & ditarik ]]>.',
  );
  for (let n = 0; n < 55; n++) await anEdition(environment, 'PUBLISHED', { title: `Kabar ${n}`, topic: 'culture' });
});
afterAll(async () => {
  await environment?.stop();
  if (folder) await rm(folder, { recursive: true });
});

const documents = ['?language=id', '?archive=0', '?topic=general', '?topic=security'];

async function fetched(format: 'atom' | 'rss', query: string): Promise<string> {
  const { body } = await environment.anonymous.get<string>(`/v1/feed.${format}${query}`);
  const file = join(folder, `feed.${format}`);
  await writeFile(file, body);
  return file;
}

(hasJing ? describe : describe.skip)('jing (needs the program: apt install jing)', () => {
  const grammar = join(import.meta.dirname, '../../testing/atom.rnc');

  it.each(documents)('accepts the Atom feed %s by the grammar of RFC 4287 and RFC 6721', async (query) => {
    const { stdout } = await run('jing', ['-c', grammar, await fetched('atom', query)]);
    expect(stdout).toBe('');
  });

  it('refuses a feed with a tombstone without a reference', async () => {
    const file = join(folder, 'broken.atom');
    const { body } = await environment.anonymous.get<string>('/v1/feed.atom?topic=general');
    await writeFile(file, body.replace(/ ref="[^"]*"/, ''));
    await expect(run('jing', ['-c', grammar, file])).rejects.toMatchObject({
      stdout: expect.stringContaining('"ref"'),
    });
  });
});

(hasFeedparser ? describe : describe.skip)('feedparser (needs the Python package)', () => {
  it.each((['atom', 'rss'] as const).flatMap((format) => documents.map((query) => [format, query] as const)))(
    'reads the %s feed %s without complaint',
    async (format, query) => {
      const { stdout } = await run(python, ['-c', reading, await fetched(format, query)]);
      const read = JSON.parse(stdout) as { bozo: boolean; version: string; links: string[] };
      expect(read).toMatchObject({ bozo: false, version: format === 'atom' ? 'atom10' : 'rss20' });
      expect(read.links).toContain('self');
    },
  );

  it('gives titles and texts back as they were written, without directions of writing', async () => {
    const { stdout } = await run(python, ['-c', reading, await fetched('atom', '?topic=general')]);
    const { entries } = JSON.parse(stdout) as { entries: { title: string; html: string }[] };
    expect(entries.map((entry) => entry.title)).toContain(title.replace('\u202E', ''));
    expect(entries[0]!.html).toContain('<strong>Tebal</strong>');
    expect(entries[0]!.html).toContain('Harga &lt;lama&gt; &amp; salah.');
  });
});
