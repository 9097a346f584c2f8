import { options, type VNode } from 'preact';

const addresses = ['href', 'src', 'action', 'formaction'] as const;
/** Addresses of this site, and those of other sites that run no script. */
const safeAddress = /^(?:[/?#]|https?:\/\/|mailto:|tel:)/i;

/** Texts are escaped by Preact; an address of people that would run a script leads nowhere. Import it before a page is rendered. */
options.vnode = (node) => {
  if (typeof node.type !== 'string') return;
  const props = node.props as VNode<Partial<Record<(typeof addresses)[number], unknown>>>['props'];
  for (const name of addresses) if (isUnsafe(props[name])) props[name] = '#';
};

function isUnsafe(address: unknown): boolean {
  return typeof address === 'string' && address !== '' && !safeAddress.test(address);
}
