const globals = new URL('globals.mjs', import.meta.url).href;

/** `@jest/globals` throws outside of Jest's own module loader. */
export async function resolve(specifier, context, next) {
  return specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context);
}
