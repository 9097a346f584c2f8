const ofRings = { int: ['POSTGRES'], e2e: ['POSTGRES', 'KAFKA'] };
/** Files that require more than their ring. */
const ofFiles = [{ files: /\/test\/(chaos\/|messaging\/secured-kafka)/, requirements: ['OWN_KAFKA'] }];

/** Why a file cannot run on this machine: the reasons that the global setup left in the environment. */
export function missingRequirements({ path, context }) {
  const ring = context.config.displayName?.name;
  const more = ofFiles.filter(({ files }) => files.test(path)).flatMap(({ requirements }) => requirements);
  return [...(ofRings[ring] ?? []), ...more].flatMap((name) => process.env[`SAMBUNG_TEST_NO_${name}`] ?? []);
}
