import { z } from 'zod';

// zod would try `new Function` to learn whether it may compile schemas. It may not: our policy refuses and reports that.
// A module of its own, imported first: schemas are used while other modules load.
z.config({ jitless: true });
