import '../../local/typescript.mjs';

export default async function setUp() {
  const { provide } = await import('../../local/test-servers/infrastructure.ts');
  await provide('postgres');
}
