import type { egetUtkastApi } from '../../../shared/modules/eget-utkast/api.ts';
import type { Handlers } from '../handlers.ts';
import { readEgnaUtkast, writeEgnaUtkast } from './repo.ts';

export const egetUtkastHandlers: Handlers<typeof egetUtkastApi> = {
  async find({ ownDrafts }, { nyckel }) {
    return (await readEgnaUtkast(ownDrafts)).get(nyckel) ?? null;
  },

  async save({ ownDrafts, now }, { nyckel, innehall }) {
    const sparat = now();
    const utkast = await readEgnaUtkast(ownDrafts);
    await writeEgnaUtkast(ownDrafts, utkast.set(nyckel, { innehall, sparat }));
    return { sparat };
  },

  async remove({ ownDrafts }, { nyckel }) {
    const utkast = await readEgnaUtkast(ownDrafts);
    if (utkast.delete(nyckel)) await writeEgnaUtkast(ownDrafts, utkast);
    return {};
  },
};
