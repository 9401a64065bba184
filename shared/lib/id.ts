import { z } from 'zod';

const HEX32 = /^[0-9a-f]{32}$/;
const id = z.string().regex(HEX32, { error: 'Posten finns inte.' });

/** 128 random bits in hex; names nothing and nobody. Also the file name of the akt. */
export const AktId = id.brand<'AktId'>();
export type AktId = z.infer<typeof AktId>;

/** Identity of a signed post inside one akt. */
export const PostId = id.brand<'PostId'>();
export type PostId = z.infer<typeof PostId>;

/** Identity of a person inside one akt; another akt knows the same human being under another id. */
export const PersonId = id.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** Identity of a member of staff in the register. */
export const AnvandareId = id.brand<'AnvandareId'>();
export type AnvandareId = z.infer<typeof AnvandareId>;

/** Identity of a stored PDF inside one akt. */
export const DokumentId = id.brand<'DokumentId'>();
export type DokumentId = z.infer<typeof DokumentId>;

/** Identity of an attachment, and the name of its file; only its akt says whose it is. */
export const BilagaId = id.brand<'BilagaId'>();
export type BilagaId = z.infer<typeof BilagaId>;

/** What an attachment that has been opened is read by, until the lock. */
export const BilagaHandtag = id.brand<'BilagaHandtag'>();
export type BilagaHandtag = z.infer<typeof BilagaHandtag>;

/** Identity of one run of a long job; chosen by the caller so that progress can be followed from the start. */
export const JobbId = id.brand<'JobbId'>();
export type JobbId = z.infer<typeof JobbId>;

/** Revision of something that may be changed; a save must name the one that was read. */
export const Rev = z.int().min(0);
