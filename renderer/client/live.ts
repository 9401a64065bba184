import type { SkyddsaktApi } from '../../shared/api/api.ts';
import { windowBridge } from './bridge.ts';
import { createClient } from './client.ts';
import { sayLocked } from './locked.ts';

/** The one client of this window. */
export const client = createClient<SkyddsaktApi>(windowBridge, sayLocked);
