import { check } from './check.js';

// The health check of the container of a service: node dist/local/watchdog/main.js http://127.0.0.1:8080
const [url = ''] = process.argv.slice(2);
const isReady = await check({ url, parent: 1, stateFile: '/tmp/watchdog.json', limit: 6, timeoutMs: 4_000 });
process.exit(isReady ? 0 : 1);
