import type { SideProvider } from '../../client/aktbegaran.ts';
import { AktSide } from './AktSide.tsx';
import { TEXT } from './text.ts';

export const loggSides: readonly SideProvider[] = [{ id: 'logg', title: TEXT.vemHarOppnat, Side: AktSide }];
