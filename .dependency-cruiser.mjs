import { rooms } from './checks/rooms.mjs';

/** Import rules, each with its reason in `comment`; `npm run check:imports` fails on a violation. */

const tests = '[.](spec|int-spec|e2e-spec|conformance)[.]tsx?$';

/** The second index of a library: what a service needs before the rest of it is loaded. */
const loadedFirst = '^libs/(contracts/src/topics|database/src/connections|messaging/src/relay|service/src/start)[.]ts$';

/** The libraries that a library may import. */
const libraries = {
  contracts: [],
  'event-documents': ['contracts'],
  workflow: [],
  settings: [],
  observability: ['settings'],
  database: ['settings', 'observability'],
  messaging: ['contracts', 'database', 'settings', 'observability', 'text'],
  access: ['contracts', 'database', 'settings', 'observability'],
  vault: [],
  codes: [],
  calendar: [],
  text: ['codes'],
  glossary: ['text'],
  'http-api': ['database', 'access', 'settings', 'observability', 'vault', 'text', 'glossary'],
  terms: ['text'],
  'intake-limits': ['database', 'http-api', 'vault'],
  lifecycle: [
    'workflow',
    'contracts',
    'database',
    'access',
    'http-api',
    'messaging',
    'settings',
    'observability',
    'text',
  ],
  attachments: ['http-api', 'database', 'access', 'settings', 'observability'],
  memberships: ['contracts', 'access', 'database', 'messaging'],
  service: ['contracts', 'database', 'messaging', 'access', 'settings', 'observability', 'http-api', 'vault'],
};

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const betweenLibraries = Object.entries(libraries).map(([library, allowed]) => ({
  name: `${library}-builds-on`,
  comment: `libs/${library} builds on ${allowed.length > 0 ? allowed.join(', ') : 'no other library'}: new dependencies between libraries are a decision.`,
  severity: 'error',
  from: { path: `^libs/${library}/`, pathNot: tests },
  to: { path: '^libs/', pathNot: `^libs/(${[library, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const betweenRooms = Object.entries(rooms).flatMap(([app, order]) =>
  order.map((room, place) => ({
    name: `${app}-${room}-builds-on`,
    comment: `${app}/${room} builds on ${order.slice(0, place).join(', ') || 'no other room'}: rooms that import each other must be one room, or one of them must observe the other.`,
    severity: 'error',
    from: { path: `^apps/${app}/src/${room}/`, pathNot: tests },
    to: { path: `^apps/${app}/src/(${order.slice(place + 1).join('|') || '-'})/` },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'app-never-imports-app',
      comment: 'Services communicate by events and HTTP; shared code would couple their releases.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'library-never-imports-app',
      comment: 'A library serves every service and depends on none.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|local|examples|test|bench)/' },
    },
    {
      name: 'app-stands-alone',
      comment: 'A deployed service must not need files that only a checkout has.',
      severity: 'error',
      from: { path: '^apps/', pathNot: tests },
      to: { path: '^(local|examples|test|bench)/' },
    },
    {
      name: 'client-stands-alone',
      comment: 'Operators use a client against any platform, also where no checkout is.',
      severity: 'error',
      from: { path: '^clients/', pathNot: tests },
      to: { path: '^(apps|local|examples|test|bench)/' },
    },
    ...betweenLibraries,
    ...betweenRooms,
    {
      name: 'contracts-imports-only-zod',
      comment: 'Contracts are independent of frameworks, so that other programs can reuse them.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: tests },
      to: { pathNot: ['^libs/contracts/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'workflow-imports-only-zod',
      comment: 'How a life-cycle is written down and published has neither framework nor database in it.',
      severity: 'error',
      from: { path: '^libs/workflow/', pathNot: tests },
      to: { pathNot: ['^libs/workflow/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'only-the-kafkajs-driver-imports-kafkajs',
      comment:
        'The client must be replaceable in one folder. Examples are outside of the platform, tests check the topics without the driver, and a bench measures the client.',
      severity: 'error',
      from: { pathNot: ['^libs/messaging/src/kafka/', '^examples/', '^test/platform/', '^test/messaging/', '^bench/'] },
      to: { path: '(^|/)node_modules/kafkajs/' },
    },
    {
      name: 'only-the-platformatic-driver-imports-its-client',
      comment:
        'The client must be replaceable in one folder. Tests of the drivers create with it what the drivers do not.',
      severity: 'error',
      from: { pathNot: ['^libs/messaging/src/platformatic/', '^test/messaging/'] },
      to: { path: '(^|/)node_modules/@platformatic/kafka/' },
    },
    {
      name: 'kafka-drivers-do-not-know-each-other',
      comment: 'Either client can be removed independently of the other; shared code is in wire/.',
      severity: 'error',
      from: { path: '^libs/messaging/src/(kafka|platformatic)/' },
      to: { path: '^libs/messaging/src/(kafka|platformatic)/', pathNot: '^libs/messaging/src/$1/' },
    },
    {
      name: 'only-attachments-opens-files-of-strangers',
      comment: 'Decoders of untrusted files are in one place with their limits; tests create such files.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/(attachments|testing)/', tests] },
      to: { path: '(^|/)node_modules/(sharp|sharp-phash|file-type)/' },
    },
    {
      name: 'sql-is-written-with-the-tag-of-the-database-library',
      comment:
        'A plain string must not become a statement or a fragment of one, which the type of the tag in #database prevents.',
      severity: 'error',
      from: { pathNot: '^libs/database/' },
      to: { path: '(^|/)node_modules/sql-template-tag/' },
    },
    {
      name: 'only-settings-reads-the-environment',
      comment:
        'The environment is read once, checked and typed; process.env by its global name is refused by the linter.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/settings/', '^libs/testing/', tests] },
      to: { path: '^(node:)?process$', dependencyTypes: ['core'] },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Test infrastructure must not be deployed.',
      severity: 'error',
      from: { pathNot: [tests, '^libs/testing/', '^test/', '^local/', '^apps/[^/]+/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'workflow-is-pure',
      comment: 'A lifecycle is a table of data: it is published and tested without framework or database.',
      severity: 'error',
      from: { path: '[.]workflow[.]ts$' },
      to: { pathNot: ['^libs/(workflow|contracts)/', '[.](workflow|states|actors)[.]ts$'] },
    },
    {
      name: 'entity-stays-in-its-feature',
      comment:
        'A feature uses the service of a sibling: its entity would bypass its rules. An entity may reference another, as a foreign key does.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/([^/]+)/', pathNot: [tests, '[.]entity[.]ts$', '^apps/[^/]+/src/migrations/'] },
      to: { path: '^apps/[^/]+/src/[^/]+/.*[.]entity[.]ts$', pathNot: '^apps/$1/src/$2/' },
    },
    {
      name: 'library-by-its-index',
      comment:
        'Only the index (#name) of a library is public: its other files may move. The readiness probe of Kafka runs before the names of libraries can be resolved; #testing/eventually is for programs outside of a test runner.',
      severity: 'error',
      from: { path: '^(apps|libs|local|examples|test|bench)/([^/]+)', pathNot: '^local/kafka/readiness[.]ts$' },
      to: {
        path: '^libs/',
        pathNot: ['^libs/[^/]+/src/index[.]ts$', loadedFirst, '^libs/testing/src/eventually[.]ts$', '^libs/$2/'],
      },
    },
    {
      name: 'relay-loads-little',
      comment: 'The relay starts before the rest of a service is loaded.',
      severity: 'error',
      from: { path: '^libs/messaging/src/relay[.]ts$' },
      to: { path: '(^|/)node_modules/(typeorm|fastify|@nestjs/(core|typeorm|microservices))/', reachable: true },
    },
    {
      name: 'example-imports-nothing-of-ours',
      comment: 'An example uses the published documents alone.',
      severity: 'error',
      from: { path: '^examples/', pathNot: tests },
      to: { path: '^(apps|libs|local|test)/' },
    },
    {
      name: 'no-test-library-in-production',
      comment: 'Images contain production dependencies only; such an import would fail there, not here.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [tests, '^libs/testing/', '^apps/[^/]+/testing/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular-import',
      comment: 'Circular imports fail at load under ESM.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-lost-import',
      comment: 'An unresolved import escapes every other rule.',
      severity: 'error',
      from: {},
      // Types alone have no file at this address.
      to: { couldNotResolve: true, pathNot: 'clients/event-types/index[.]js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]sambung)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
