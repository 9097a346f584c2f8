import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Options, transformFile, version } from '@swc/core';
import { checkout } from './paths.js';

const folders = ['apps', 'bench', 'clients', 'libs', 'local', 'test'];
/** Not of declarations, which are types alone. */
const sourceFile = /(?<![.]d)[.]tsx?$/;
/** Run by Jest, from source. */
const testsOnly = /(-|\.)spec\.tsx?$|^libs\/testing\/|^apps\/[^/]+\/testing\//;
const configuration = readFileSync(join(checkout, '.swcrc'), 'utf8');
const compiler = createHash('sha256').update(`${version} ${configuration}`).digest('hex');
const { $schema: _, ...options } = JSON.parse(configuration) as Options & { $schema?: string };

/** The compiled form of a source file, such as `apps/registry/src/main.ts`. */
export function compiledFile(path: string): string {
  return join(checkout, 'dist', path.replace(/\.tsx?$/, '.js'));
}

/**
 * Compiles the sources that have changed since the last call to `dist`, without checking types, and returns their number.
 * Several processes may compile at the same time.
 */
export async function compile(): Promise<number> {
  const stamp = compiledFile('.compiler');
  const isSameCompiler = existsSync(stamp) && readFileSync(stamp, 'utf8') === compiler;
  const changed = sources().filter(({ path, mtime }) => !isSameCompiler || mtimeOf(compiledFile(path)) !== mtime);
  await Promise.all(changed.map(compileFile));
  if (!isSameCompiler) await replaceFile(stamp, compiler);
  return changed.length;
}

interface Source {
  /** Relative to the checkout. */
  readonly path: string;
  /** In whole milliseconds; the compiled file gets the same one. */
  readonly mtime: number;
}

function sources(): Source[] {
  return folders
    .filter((folder) => existsSync(join(checkout, folder)))
    .flatMap((folder) =>
      readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((path) => sourceFile.test(path) && !testsOnly.test(path))
    .map((path) => ({ path, mtime: mtimeOf(join(checkout, path)) ?? 0 }));
}

function mtimeOf(file: string): number | undefined {
  const mtime = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return mtime === undefined ? undefined : Math.round(mtime);
}

async function compileFile({ path, mtime }: Source): Promise<void> {
  const source = join(checkout, path);
  const file = compiledFile(path);
  const { code, map = '' } = await transformFile(source, {
    ...optionsOf(path),
    swcrc: false,
    sourceMaps: true,
    inlineSourcesContent: false,
    sourceFileName: relative(dirname(file), source),
  });
  await replaceFile(`${file}.map`, map);
  await replaceFile(file, `${code}//# sourceMappingURL=${basename(file)}.map\n`, mtime);
}

/** Only in `.tsx` may a `<` begin an element. */
function optionsOf(path: string): Options {
  if (!path.endsWith('.tsx')) return options;
  return { ...options, jsc: { ...options.jsc, parser: { ...options.jsc?.parser, syntax: 'typescript', tsx: true } } };
}

/** Never shows half a file to a process that is starting. */
async function replaceFile(file: string, text: string, mtime?: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, text);
  if (mtime !== undefined) await utimes(temporary, mtime / 1000, mtime / 1000);
  await rename(temporary, file);
}
