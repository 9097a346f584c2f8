import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.js';

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0a489f"/>' +
  '<path d="M8 20a5 5 0 0 1 5-5h6a5 5 0 0 0 5-5M8 12h5m6 10h5" stroke="#fff" stroke-width="3" fill="none" stroke-linecap="round"/></svg>';

export interface Asset {
  readonly type: string;
  readonly content: string;
}

const files: Readonly<Record<string, Asset>> = {
  'gaya.css': { type: 'text/css; charset=utf-8', content: stylesheet },
  'lambang.svg': { type: 'image/svg+xml', content: emblem },
};

/** The files by their address, which names their content: a browser may keep them for good. */
const addressed = new Map(
  Object.entries(files).map(([name, asset]) => {
    const digest = createHash('sha256').update(asset.content).digest('hex').slice(0, 12);
    return [name.replace('.', `.${digest}.`), asset] as const;
  }),
);
const addressOf = new Map(
  [...addressed.keys()].map((address) => [address.replace(/[.][\da-f]{12}[.]/, '.'), address] as const),
);

/** The address of a file of the site, such as `gaya.css`. */
export function assetPath(name: string): string {
  return `/aset/${addressOf.get(name) ?? name}`;
}

export function assetAt(name: string): Asset | undefined {
  return addressed.get(name);
}
