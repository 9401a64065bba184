import katalog from '../../resources/demo/katalog.json' with { type: 'json' };
import type { Datum } from '../../shared/lib/tid.ts';
import { matcha } from '../../shared/matchning/matcha.ts';
import { Behov } from '../../shared/matchning/schema.ts';
import { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import { behov } from '../support/journey.ts';
import { type Figure, figureOf } from './figures.ts';

const PLACES = 500;
const RUNS = 200;
const WARM_UP = 20;
const TODAY = '2026-11-23' as Datum;

/** `match.500.ms`: the needs of a household against five hundred places that differ in what matching looks at. */
export function measureMatching(): Figure[] {
  const needs = Behov.parse(behov());
  const platser = manyPlaces();
  const runs: number[] = [];
  for (let n = 0; n < RUNS + WARM_UP; n += 1) {
    const started = performance.now();
    const result = matcha(needs, platser, TODAY);
    if (n >= WARM_UP) runs.push(performance.now() - started);
    if (result.length !== PLACES) throw new Error('not every place was matched');
  }
  return [figureOf('match.500.ms', runs)];
}

function manyPlaces(): InsatsPlats[] {
  const few = InsatsPlats.array().parse(katalog);
  return Array.from({ length: PLACES }, (_, n) => {
    const plats = few[n % few.length];
    if (plats === undefined) throw new Error('the catalogue is empty');
    return {
      ...plats,
      kod: `${plats.typ}-${String(n).padStart(3, '0')}`,
      aktiv: true,
      drogfritt: n % 3 === 0 ? null : n % 2 === 0,
      sakerhet: plats.sakerhet === null ? null : 1 + (n % 5),
      lediga: n % 7 === 0 ? null : { antal: n % 6, datum: TODAY },
      malgrupp: { ...plats.malgrupp, maxPersoner: 1 + (n % 8), barn: n % 5 === 0 ? null : plats.malgrupp.barn },
    };
  });
}
