import type { Command } from '../../client/commands.ts';
import { defineFeature } from '../../client/feature.ts';
import { client } from '../../client/live.ts';
import { openAkt } from '../../client/oppna-akt.ts';
import { AktLista } from './AktLista.tsx';
import { TEXT } from './text.ts';
import { compareKod } from './urval.ts';

/** The palette shows no more than this many akter. */
const MAX_FOUND = 8;

/** Akter whose own or family's code holds the text. */
async function findAkter(text: string): Promise<readonly Command[]> {
  const kod = text.trim().toUpperCase();
  const rader = await client.akt.list({});
  return rader
    .filter((rad) => rad.kod.includes(kod) || rad.familj?.includes(kod))
    .toSorted((a, b) => compareKod(a.kod, b.kod))
    .slice(0, MAX_FOUND)
    .map((rad) => ({
      id: `akt.${rad.aktId}`,
      label: TEXT.oppna(rad.kod),
      group: TEXT.titel,
      run: () => openAkt(rad),
    }));
}

export const aktListaFeature = defineFeature({
  id: 'akt-lista',
  screens: { akter: AktLista },
  nav: [{ route: 'akter', label: TEXT.titel, order: 2 }],
  find: findAkter,
});
