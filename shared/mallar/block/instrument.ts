import { findAlternativ, type Instrument } from '../../instrument/define.ts';
import { findInstrument } from '../../instrument/registry.ts';
import type { Instrumentpost } from '../../modules/instrument/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { findPerson } from './person.ts';
import { type Niva, postFalt } from './post.ts';

/** Every question that was answered, in the words of the version that was used, and what came of it then. */
export function instrumentBlock(post: Instrumentpost, akt: AktData, niva: Niva): Block[] {
  const { innehall } = post;
  const instrument = findInstrument(innehall.instrumentId, innehall.version);
  const person = findPerson(akt.personer, post.personId);
  return [
    postFalt(
      post,
      akt.instrument,
      person === null || person.namn === '' ? [] : [{ etikett: 'Gäller', varde: person.namn }],
    ),
    ...instrumentUtfall(post),
    { typ: 'rubrik', niva, text: 'Frågor och svar' },
    ...svarstabell(post, instrument),
  ];
}

/** The outcome in words, with what the questions cannot be used for: a number by itself would be read as a level. */
export function instrumentUtfall(post: Instrumentpost): Block[] {
  const { instrumentId, version, resultat, egenSkattning } = post.innehall;
  const instrument = findInstrument(instrumentId, version);
  const block: Block[] = [
    {
      typ: 'falt',
      rader: [
        { etikett: 'Frågor', varde: `${instrumentNamn(post)}, version ${version}` },
        { etikett: 'Svar med ja', varde: `${resultat.antalJa} av ${resultat.antalFragor}. ${resultat.tolkning}` },
        { etikett: 'Obesvarade eller ej ställda', varde: String(resultat.obesvarade.length + resultat.avstod.length) },
        ...(instrument?.egenSkattning === true
          ? [
              {
                etikett: 'Klientens egen skattning',
                varde: egenSkattning === null ? 'Inte angiven' : `${egenSkattning} av 10`,
              },
            ]
          : []),
      ],
    },
  ];
  if (resultat.kritiska.length > 0) {
    block.push({ typ: 'stycke', text: 'Kritiska svar, som gäller vart för sig:' });
    block.push({
      typ: 'lista',
      numrerad: false,
      punkter: resultat.kritiska.map(({ text, svar }) => `${text} ${svar}.`),
    });
  }
  if (instrument !== null)
    block.push({ typ: 'ruta', rubrik: 'Vad frågorna inte kan användas till', text: instrument.granser });
  return block;
}

/** Name of the instrument in the version that was used, or its id when this program does not know it. */
export function instrumentNamn({ innehall: { instrumentId, version } }: Instrumentpost): string {
  return findInstrument(instrumentId, version)?.namn ?? instrumentId;
}

function svarstabell(post: Instrumentpost, instrument: Instrument | null): Block[] {
  const rader = Object.entries(post.innehall.svar).map(([id, given]) => {
    const fraga = instrument?.fragor.find((one) => one.id === id);
    const svar = instrument && fraga ? (findAlternativ(instrument, fraga, given.svar)?.text ?? given.svar) : given.svar;
    return [fraga?.text ?? id, svar, given.kommentar];
  });
  if (rader.length === 0) return [{ typ: 'stycke', text: 'Inga frågor är besvarade.' }];
  const kolumner = [
    { rubrik: 'Fråga', vikt: 6 },
    { rubrik: 'Svar', vikt: 2 },
    { rubrik: 'Kommentar', vikt: 4 },
  ];
  return [{ typ: 'tabell', kolumner, rader }];
}
