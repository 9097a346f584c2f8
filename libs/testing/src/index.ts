export { api, type Api, type Answer } from './api.js';
export { describeMigrations } from './describe-migrations.js';
export { describeWorkflow, type WorkflowModel } from './describe-workflow.js';
export { eventually } from './eventually.js';
export { sampleDocument, samplePhoto, type SamplePhoto, photoMetadata } from './sample-files.js';
export { publishEvent } from './publish-event.js';
export { startTestService, type TestDeps, type TestService, type TestServiceOptions } from './start-test-service.js';
export { freshDatabase, migratedDatabase, type TestDatabase } from './test-database.js';
export { testIssuer, type TestIssuer } from './test-issuer.js';
