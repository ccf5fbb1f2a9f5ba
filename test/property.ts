/** Properties of any input. Every run tries the same inputs, so that a change alone can break one; `SEED=7 npm test` tries others. */
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env.SEED ?? 1)});

export default fc;
