import { compile } from './compile.js';

console.log(`compiled ${await compile()} files to dist`);
