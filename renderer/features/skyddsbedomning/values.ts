import { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import {
  NySkyddsbedomning,
  type Skyddsbedomning,
  SkyddsbedomningInnehall,
} from '../../../shared/modules/skyddsbedomning/schema.ts';
import { startsUnset } from '../../client/unset.ts';
import { dismissedOf, type Kandaflaggor } from './flags.ts';

export const BedomningForm = NySkyddsbedomning.extend({
  innehall: SkyddsbedomningInnehall.extend({ behovAvSkydd: startsUnset(SkyddsbedomningInnehall.shape.behovAvSkydd) }),
});
export type BedomningValues = z.input<typeof BedomningForm>;
export type Bedomningsslag = SkyddsbedomningInnehall['slag'];

export interface Start {
  readonly personId: PersonId;
  readonly slag: Bedomningsslag;
  readonly kanda: Kandaflaggor;
  readonly instrumentPostId: Skyddsbedomning['innehall']['instrumentPostId'];
}

/** An empty form: flags that stand and flags that are proposed are chosen already; whether protection is needed is not. */
export function emptyBedomning(handelse: string, start: Start): BedomningValues {
  const { standing, proposed, carried } = start.kanda;
  return {
    personId: start.personId,
    handelse,
    ersatter: null,
    innehall: {
      slag: start.slag,
      underlag: '',
      valdOchHot: '',
      vald: [],
      natverk: '',
      resurser: '',
      onskemal: '',
      barnetsRost: '',
      information: '',
      lamnadInformation: [],
      flaggor: [...new Set([...standing, ...proposed, ...carried.flaggor])],
      avfardadeFlaggor: [],
      behovAvSkydd: null,
      slutsats: '',
      atgarder: '',
      vantarMedSkydd: false,
      sakerhetsplan: '',
      instrumentPostId: start.instrumentPostId,
    },
  };
}

/** A form that corrects a signed assessment: its text, a new signature, and the old one named. */
export function correctionOf(old: Skyddsbedomning, { personId, kanda }: Start): BedomningValues {
  const { flaggor, avfardadeFlaggor } = old.innehall;
  return {
    personId,
    handelse: old.handelse,
    ersatter: old.id,
    innehall: {
      ...old.innehall,
      avfardadeFlaggor: dismissedOf([...kanda.standing, ...kanda.carried.flaggor], flaggor, avfardadeFlaggor),
    },
  };
}

/** The draft of a new assessment, or of the one that corrects another. */
export function nyckelOf(personId: PersonId, ersatter: Skyddsbedomning | null): string {
  const base = `skyddsbedomning:${personId}`;
  return ersatter === null ? base : `${base}:${ersatter.id}`;
}
