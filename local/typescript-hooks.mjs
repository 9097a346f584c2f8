import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const config = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
delete config.$schema;

const source = /[.]tsx?$/;

/** Sources import the built name `./x.js`; here the file is `./x.ts`, or `./x.tsx`. */
export async function resolve(specifier, context, next) {
  if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !source.test(context.parentURL ?? '')) return next(specifier, context);
  const name = specifier.replace(/\.js$/, '.ts');
  const isPage = existsSync(new URL(`${name}x`, context.parentURL));
  return next(isPage ? `${name}x` : name, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !source.test(url) || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...optionsOf(filename), filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}

/** Only in `.tsx` may a `<` begin an element. */
function optionsOf(filename) {
  if (!filename.endsWith('.tsx')) return config;
  return { ...config, jsc: { ...config.jsc, parser: { ...config.jsc.parser, tsx: true } } };
}
