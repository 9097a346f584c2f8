import '../../local/typescript.mjs';

export default async function tearDown() {
  const { stopAll } = await import('../../local/test-servers/infrastructure.ts');
  await stopAll();
}
