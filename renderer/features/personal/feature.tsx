import type { ComponentType } from 'react';
import { defineFeature, type Feature } from '../../client/feature.ts';
import type { LosenfrasFormProps } from '../../client/losenfras.ts';
import { navigate } from '../../client/navigation.ts';
import type { Routes } from '../../client/routes.ts';
import { BjudIn } from './BjudIn.tsx';
import { BytLosenfras } from './BytLosenfras.tsx';
import { MedarbetareSida } from './MedarbetareSida.tsx';
import { Personal } from './Personal.tsx';
import { TEXT } from './text.ts';

export interface PersonalParts {
  /** Where somebody chooses a passphrase: the same form as when the vault is made. */
  readonly LosenfrasForm: ComponentType<LosenfrasFormProps>;
}

/** The staff: who may open the vault, as what, and how one comes and goes. */
export function createPersonalFeature(parts: PersonalParts): Feature {
  function Screen({ params }: { readonly params: Routes['personal'] }) {
    if (params.form === 'bjud-in') return <BjudIn {...parts} />;
    if (params.form === 'byt-losenfras') return <BytLosenfras {...parts} />;
    if (params.id === undefined) return <Personal />;
    return <MedarbetareSida key={params.id} id={params.id} {...parts} />;
  }
  return defineFeature({
    id: 'personal',
    screens: { personal: Screen },
    commands: [
      {
        id: 'personal.visa',
        label: TEXT.titel,
        group: 'Gå till',
        keywords: ['medarbetare', 'roller'],
        run: () => navigate('personal', {}),
      },
      {
        id: 'personal.losenfras',
        label: TEXT.bytLosenfras,
        group: TEXT.grupp,
        keywords: ['lösenord'],
        run: () => navigate('personal', { form: 'byt-losenfras' }),
      },
    ],
  });
}
