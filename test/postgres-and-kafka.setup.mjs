import '../local/typescript.mjs';

export default async function setUp() {
  const { provide } = await import('../local/for-tests/infrastructure.ts');
  const { kafkaObstacle } = await import('../local/kafka/embedded.ts');
  await Promise.all([provide('postgres'), provide('kafka')]);
  const obstacle = kafkaObstacle();
  if (obstacle)
    process.env['SAMBUNG_TEST_NO_KAFKA_OF_OUR_OWN'] = `a Kafka that can be killed is needed, and ${obstacle}`;
}
