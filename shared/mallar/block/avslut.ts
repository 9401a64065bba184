import { type Avslut, RENSNINGSPUNKTER } from '../../modules/avslut/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { AVSLUTSORSAK, INGET, RENSNINGSSVAR } from '../ord.ts';
import { fritext, type Niva, postFalt, signerad } from './post.ts';

/** Why and how the case ended, the risk that is left, and what was looked over before the archive. */
export function avslutBlock(post: Avslut, akt: AktData, niva: Niva): Block[] {
  const { orsak, sammanfattning, kvarstaendeRisk, rensning } = post.innehall;
  return [
    postFalt(post, [], [{ etikett: 'Orsak', varde: AVSLUTSORSAK[orsak] }]),
    ...fritext(niva, 'Hur ärendet slutade', sammanfattning),
    { typ: 'rubrik', niva, text: 'Risk som finns kvar' },
    kvarstaendeRisk === ''
      ? { typ: 'stycke', text: INGET }
      : { typ: 'bedomning', rubrik: 'Kvarstående risk', text: kvarstaendeRisk, av: post.signeradAv },
    { typ: 'rubrik', niva, text: 'Rensning' },
    ...rensningBlock(rensning),
    signerad(akt, post),
  ];
}

function rensningBlock(rensning: Avslut['innehall']['rensning']): Block[] {
  if (rensning.length === 0) return [{ typ: 'stycke', text: 'Ingen genomgång är antecknad.' }];
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Punkt', vikt: 8 },
        { rubrik: 'Svar', vikt: 2 },
      ],
      rader: rensning.map(({ id, svar }) => [
        RENSNINGSPUNKTER.find((punkt) => punkt.id === id)?.text ?? id,
        RENSNINGSSVAR[svar],
      ]),
    },
  ];
}
