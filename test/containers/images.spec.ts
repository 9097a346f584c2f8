import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { notificationsNodeOptions, serviceNodeOptions } from '../../local/launcher/node-options.js';
import { compose, composeTry, containers, read, root } from './compose-files.js';

const dockerfile = read('Dockerfile');
const stageOf = (name: string) =>
  new RegExp(`^FROM .* AS ${name}\\n([^]*?)(?=^FROM|$(?![^]))`, 'm').exec(dockerfile)?.[1] ?? '';
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('Dockerfile', () => {
  const folders = readdirSync(resolve(root, 'docker'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = ['Dockerfile', ...folders.map(({ name }) => `docker/${name}/Dockerfile`)];

  it.each(files)('%s copies only existing files that .dockerignore includes', (file) => {
    const copied = [...read(file).matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, paths]) => paths?.split(' ') ?? [],
    );
    const included = read('.dockerignore').split('\n');
    expect(copied.length).toBeGreaterThan(0);
    for (const path of copied.filter((one) => !one.includes('*'))) {
      expect({ path, exists: existsSync(resolve(root, path)) }).toEqual({ path, exists: true });
      expect(included.some((line) => line === `!${path}` || path.startsWith(`${line.slice(1)}/`))).toBe(true);
    }
  });

  it('runs no script of a package, and needs no image besides that of Node', () => {
    expect(dockerfile).not.toMatch(/^# syntax/m);
    const installs = [...dockerfile.matchAll(/npm ci.*/g)].map(([command]) => command);
    expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
  });

  it('runs without root on the recommended version of Node', () => {
    for (const stage of ['services', 'try']) expect(stageOf(stage)).toMatch(/^USER node$/m);
    const major = read('.nvmrc').trim().split('.')[0];
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images)).toEqual(new Set([`node:${major}-bookworm-slim`, 'build']));
  });

  it('runs services with the options of Node that local services have', () => {
    expect(dockerfile).toContain(`NODE_OPTIONS=${serviceNodeOptions}\n`);
    expect(compose.services['notifications']?.command?.join(' ')).toContain(` ${notificationsNodeOptions} `);
  });

  it('installs packages by a manifest without the version of the platform, which comes last', () => {
    expect(dockerfile.match(/^COPY package\.json/gm)).toHaveLength(1);
    for (const stage of ['build', 'dependencies'])
      expect(stageOf(stage)).toMatch(/^COPY --from=manifest .*\n(#.*\n)?RUN npm ci/m);
    expect(stageOf('services')).toMatch(/^USER node\n[^]*^ARG VERSION=/m);
    expect(stageOf('services').split(/^ARG VERSION=/m)[1]).not.toMatch(/^(COPY|RUN)/m);
  });

  it('labels the image of the services with the version of the platform', () => {
    expect(dockerfile).toContain(`ARG VERSION=${version}\n`);
    for (const label of ['title', 'description', 'licenses', 'version', 'revision'])
      expect(stageOf('services')).toContain(`org.opencontainers.image.${label}=`);
  });

  it('leaves launcher, development issuer, sample data and compilers out of the image of the services', () => {
    const copied = [...stageOf('services').matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, paths]) =>
      paths!.split(' '),
    );
    const local = copied.filter((path) => path.startsWith('/sambung/dist/local'));
    expect(copied).toContain('/sambung/dist/apps');
    expect(copied).toContain('/sambung/dist/clients');
    expect(local.toSorted()).toEqual([
      '/sambung/dist/local/launcher/create-databases.js',
      '/sambung/dist/local/launcher/create-topics.js',
      '/sambung/dist/local/launcher/migrate.js',
      '/sambung/dist/local/postgres/databases.js',
      '/sambung/dist/local/watchdog',
    ]);
    expect(stageOf('dependencies')).toMatch(/--omit=dev && rm -rf .*node_modules\/typescript/);
  });
});

describe('the images', () => {
  it('are built once each, with the version of the platform as their tag', () => {
    const built = [...containers].filter(([, { build }]) => build);
    const images = built.map(([, { image }]) => image);
    expect(new Set(images).size).toBe(images.length);
    for (const image of images) expect(image).toMatch(/^sambung[a-z-]*:\$\{SAMBUNG_VERSION:-/);
    const tags = [...`${compose.text}${composeTry.text}`.matchAll(/\$\{SAMBUNG_VERSION:-([^}]+)\}/g)].map(
      ([, tag]) => tag,
    );
    expect(new Set(tags)).toEqual(new Set([version]));
  });

  it('of others have a version', () => {
    const others = containers.map(([, { image = '' }]) => image).filter((image) => !image.startsWith('sambung'));
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter((image) => !/:v?\d+(\.\d+)*$/.test(image))).toEqual([]);
  });
});
