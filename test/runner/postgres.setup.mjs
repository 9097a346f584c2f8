import '../../local/typescript.mjs';

export default async function setUp() {
  const { provide } = await import('../../local/for-tests/infrastructure.ts');
  await provide('postgres');
}
