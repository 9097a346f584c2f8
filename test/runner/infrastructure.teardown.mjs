import '../../local/typescript.mjs';

export default async function tearDown() {
  const { stopAll } = await import('../../local/for-tests/infrastructure.ts');
  await stopAll();
}
