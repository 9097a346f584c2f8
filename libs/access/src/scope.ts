/** The extent of a grant. */
export type Scope =
  | { readonly kind: 'everything' }
  /** The area with this code and every area below it: `32.01.05` holds `32.01.05.2003`, not `32.01.051`. */
  | { readonly kind: 'area'; readonly prefix: string }
  | { readonly kind: 'kim'; readonly id: string }
  | { readonly kind: 'agency'; readonly id: string }
  /** Why a service reads personal data. */
  | { readonly kind: 'purpose'; readonly id: string };

/** The object of an action. A grant for one of the given dimensions allows it. */
export interface Target {
  /** The code of an area; a grant must cover each of several areas. */
  readonly area?: string | readonly string[];
  readonly kim?: string;
  readonly agency?: string;
  readonly purpose?: string;
}

/** Whether a scope covers the object of an action. */
export function covers(scope: Scope, target: Target): boolean {
  if (scope.kind === 'everything') return true;
  if (scope.kind !== 'area') return target[scope.kind] === scope.id;
  const areas = typeof target.area === 'string' ? [target.area] : (target.area ?? []);
  return areas.length > 0 && areas.every((code) => isWithin(code, scope.prefix));
}

function isWithin(code: string, prefix: string): boolean {
  return code === prefix || code.startsWith(`${prefix}.`);
}
