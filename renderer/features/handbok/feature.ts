import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { Handbok } from './Handbok.tsx';
import { KAPITEL } from './innehall.ts';
import { TEXT } from './text.ts';

export const handbokFeature = defineFeature({
  id: 'handbok',
  screens: { handbok: Handbok },
  nav: [{ route: 'handbok', label: TEXT.titel, order: 8 }],
  commands: KAPITEL.map((kapitel) => ({
    id: `handbok.${kapitel.id}`,
    label: TEXT.kommando(kapitel.titel),
    group: TEXT.titel,
    keywords: kapitel.rubriker.map(({ text }) => text),
    run: () => navigate('handbok', { kapitel: kapitel.id }),
  })),
});
