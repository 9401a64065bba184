import path from 'node:path';
import { runApp } from './app.ts';

await runApp(path.join(import.meta.dirname, '..'));
