import '../../local/typescript.mjs';

export default async function setUp() {
  const { provide } = await import('../../local/test-servers/infrastructure.ts');
  const { kafkaUnavailableReason } = await import('../../local/kafka/embedded.ts');
  await Promise.all([provide('postgres'), provide('kafka')]);
  const reason = kafkaUnavailableReason();
  if (reason) process.env['SAMBUNG_TEST_NO_OWN_KAFKA'] = `the test kills its Kafka, and cannot start one: ${reason}`;
}
