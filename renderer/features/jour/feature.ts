import type { SideProvider } from '../../client/aktbegaran.ts';
import { defineFeature } from '../../client/feature.ts';
import { JourSida } from './JourSida.tsx';
import { JourSide } from './JourSide.tsx';
import { text } from './text.ts';

export const jourFeature = defineFeature({
  id: 'jour',
  screens: { jour: JourSida },
  nav: [{ route: 'jour', label: text.titel, order: 5 }],
});

/** Beside the form of an akt: whether the jour has a page of it, and what the jour has done. */
export const jourSides: readonly SideProvider[] = [
  { id: 'jour', title: text.titel, isFor: ({ rad }) => rad.slag === 'personakt', Side: JourSide },
];
