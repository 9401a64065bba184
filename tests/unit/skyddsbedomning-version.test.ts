import { describe, expect, it } from 'vitest';
import { skyddsbedomningFormat } from '../../electron/modules/post/formats.ts';
import { guideFor } from '../../shared/modules/skyddsbedomning/samtalsguide.ts';
import { VALDSSLAG, VALDSSLAG_NAMN } from '../../shared/modules/skyddsbedomning/vald.ts';

/** What an akt of version 1 holds, letter for letter. */
const FORSTA =
  '{"slag":"vuxen","underlag":"","valdOchHot":"Strypning.","natverk":"","resurser":"","onskemal":"","barnetsRost":"","information":"","flaggor":[],"avfardadeFlaggor":[],"behovAvSkydd":"ja","slutsats":"Hög risk.","atgarder":"","vantarMedSkydd":true,"sakerhetsplan":"Ringer 112.","instrumentPostId":null}';

describe('a skyddsbedömning of version 1', () => {
  it('reads as it was signed, with nothing told kind by kind', () => {
    expect(skyddsbedomningFormat.version).toBe(2);
    expect(skyddsbedomningFormat.read(FORSTA)).toEqual({ ...JSON.parse(FORSTA), vald: [], lamnadInformation: [] });
  });
});

describe('the guide for the conversation', () => {
  it.each(['vuxen', 'barn', 'omedelbar'] as const)('asks open questions of each part for %s', (slag) => {
    const guide = guideFor(slag);
    expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length);
    for (const { fragor } of guide) {
      expect(fragor.length).toBeGreaterThan(1);
      for (const fraga of fragor) expect(fraga).toMatch(/[?.]$/);
    }
  });

  it('names every kind of violence that can be chosen', () => {
    expect(Object.keys(VALDSSLAG_NAMN)).toEqual([...VALDSSLAG]);
  });
});
