import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/instrument/define.ts';
import { farlighetV1 } from '../../shared/instrument/farlighet-v1.ts';
import { kortaFragorV1 } from '../../shared/instrument/korta-fragor-v1.ts';
import { frysInstrument } from '../../shared/instrument/score.ts';
import type { PersonId, PostId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { faktaFromPoster } from '../../shared/modules/arendetyp/rules.ts';
import type { Instrumentpost } from '../../shared/modules/instrument/schema.ts';
import type { Skyddsbedomning } from '../../shared/modules/skyddsbedomning/schema.ts';

const NU = tidpunktFromMillis(Date.UTC(2026, 10, 22, 8));
const BARN = 'b'.repeat(32) as PersonId;

function huvud(nr: number, personId: PersonId | null) {
  const id = nr.toString(16).padStart(32, '0') as PostId;
  return { id, nr, version: 1, personId, handelse: NU, signerad: NU, signeradAv: 'Sam Provander', ersatter: null };
}

function answered(instrument: Instrument, nr: number, svar: Readonly<Record<string, string>>): Instrumentpost {
  const entries = Object.entries(svar).map(([id, kod]) => [id, { svar: kod, kommentar: '' }]);
  const innehall = frysInstrument(instrument, {
    instrumentId: instrument.id,
    version: instrument.version,
    svar: Object.fromEntries(entries),
    egenSkattning: null,
  });
  return { ...huvud(nr, null), slag: 'instrument', innehall };
}

function assessed(nr: number, flaggor: string[], avfardade: string[] = []): Skyddsbedomning {
  return {
    ...huvud(nr, BARN),
    slag: 'skyddsbedomning',
    innehall: {
      slag: 'omedelbar',
      underlag: '',
      valdOchHot: '',
      vald: [],
      natverk: '',
      resurser: '',
      onskemal: '',
      barnetsRost: '',
      information: '',
      lamnadInformation: [],
      flaggor,
      avfardadeFlaggor: avfardade.map((flagga) => ({ flagga, skal: 'Uppgiften var fel.' })),
      behovAvSkydd: 'ja',
      slutsats: 'Risken är stor.',
      atgarder: '',
      vantarMedSkydd: false,
      sakerhetsplan: '',
      instrumentPostId: null,
    },
  };
}

describe('the facts that an akt holds already', () => {
  it('are none in an empty akt', () => {
    expect(faktaFromPoster([], [])).toEqual({ kortaFragorJa: [], flaggor: [] });
  });

  it('are the yes of the latest short questions, in whatever order the posts come', () => {
    const first = answered(kortaFragorV1, 1, { hotad: 'ja' });
    const second = answered(kortaFragorV1, 2, { hotad: 'nej', 'radd-nu': 'ja' });
    expect(faktaFromPoster([second, first], []).kortaFragorJa).toEqual(['radd-nu']);
    expect(faktaFromPoster([first, second], []).kortaFragorJa).toEqual(['radd-nu']);
  });

  it('keep a flag that earlier answers raised, because answers never lower one', () => {
    const raised = answered(kortaFragorV1, 1, { 'sexuellt-tvang': 'ja' });
    const later = answered(kortaFragorV1, 2, { 'sexuellt-tvang': 'nej' });
    expect(faktaFromPoster([raised, later], []).flaggor).toEqual([{ flagga: 'SEXUELLT', kalla: 'korta-fragor' }]);
  });

  it('count a flag as assessed when both answers and an assessment raise it', () => {
    const korta = answered(kortaFragorV1, 1, { 'barn-bevittnat': 'ja', 'barn-utsatt': 'ja' });
    const { flaggor } = faktaFromPoster([korta], [assessed(2, ['BARN_UTSATT'])]);
    expect(flaggor).toContainEqual({ flagga: 'BARN_UTSATT', kalla: 'bedomning' });
    expect(flaggor).toContainEqual({ flagga: 'BARN_BEVITTNAT', kalla: 'korta-fragor' });
  });

  it('tell the longer questions from the short ones', () => {
    const fara = answered(farlighetV1, 1, { strypning: 'ja' });
    expect(faktaFromPoster([fara], [])).toEqual({
      kortaFragorJa: [],
      flaggor: [{ flagga: 'STRYPNING', kalla: 'instrument' }],
    });
  });

  it('leave out a flag that a later assessment took down, in whatever order the posts come', () => {
    const poster = [assessed(1, ['HOT_DOD']), assessed(2, [], ['HOT_DOD'])];
    expect(faktaFromPoster([], poster).flaggor).toEqual([]);
    expect(faktaFromPoster([], poster.toReversed()).flaggor).toEqual([]);
  });
});
