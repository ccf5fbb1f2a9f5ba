import {bestFit, largestFit} from '../../plugins/docusaurus-plugin-exam-tips/src/client/fit.js';
import {partsToLeaveOut} from '../../plugins/docusaurus-plugin-exam-tips/src/client/leave-out.js';
import {
  type MeasuredBlock,
  paginate,
  shrinkFactors,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/paginate.js';
import fc from '../property.js';

const tips = (...heights: number[]): MeasuredBlock[] => heights.map((height) => ({height, isHeading: false}));
const heading = (height: number): MeasuredBlock => ({height, isHeading: true});
const room = {columns: 2, first: 90, rest: 100};

describe('the pages of a sheet', () => {
  it('should hold every block once, in order, none beyond the foot, no heading last in a column', () => {
    const block = fc.record({height: fc.double({min: 1, max: 45, noNaN: true}), isHeading: fc.boolean()});
    fc.assert(
      fc.property(fc.array(block, {maxLength: 60}), fc.integer({min: 1, max: 4}), (blocks, columns) => {
        const its = {columns, first: 190, rest: 200};
        const factors = shrinkFactors(blocks, its);
        const shrunk = blocks.map((one, index) => ({...one, height: one.height * (factors[index] ?? 1)}));
        const pages = paginate(shrunk, its);
        expect(pages.flat(2)).toEqual(blocks.map((_, index) => index));
        pages.forEach((page, number) => {
          expect(page).toHaveLength(columns);
          for (const column of page) {
            const height = column.reduce((sum, index) => sum + (shrunk[index]?.height ?? 0), 0);
            expect(height).toBeLessThanOrEqual((number === 0 ? its.first : its.rest) + 0.5);
            const last = column.at(-1);
            if (last !== undefined && last < blocks.length - 1) expect(blocks[last]?.isHeading).toBe(false);
          }
        });
      }),
    );
  });

  it('should fill the columns evenly', () => {
    expect(paginate(tips(20, 20, 20, 20), room)).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
    ]);
    expect(paginate(tips(30, 30, 30, 30, 30, 30, 30, 30), room)).toEqual([
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      [[6], [7]],
    ]);
  });

  it('should take a heading along to the next column', () => {
    expect(paginate([...tips(40, 40), heading(8), ...tips(40)], {...room, columns: 1})).toEqual([[[0, 1]], [[2, 3]]]);
  });

  it('should shrink what is higher than a page, with its heading', () => {
    const [a, b, c] = shrinkFactors([heading(20), ...tips(180), ...tips(10)], room);
    expect([a, b, c]).toEqual([0.5, 0.5, 1]);
  });

  it('should be none where there is nothing', () => {
    expect(paginate([], room)).toEqual([]);
  });
});

describe('the largest type that fits', () => {
  const pagesAt = (size: number) => Math.ceil((size * size) / 30);

  it('should be found to the tenth of a point', () => {
    const {size, fits} = largestFit({min: 4, max: 16}, pagesAt, 2);
    expect({size, fits}).toEqual({size: 7.7, fits: true});
    expect([pagesAt(7.7), pagesAt(7.8)]).toEqual([2, 3]);
  });

  it('should be the smallest where nothing fits, and say so', () => {
    expect(largestFit({min: 4, max: 16}, () => 9, 2)).toEqual({size: 4, fits: false});
    expect(largestFit({min: 4, max: 16}, () => 1, 2)).toEqual({size: 16, fits: true});
  });
});

describe('columns, margins and size that fit', () => {
  const range = {min: 6, max: 16};
  const shape = (columns: number, margin: 'normal' | 'narrow' = 'normal') => ({columns, margin});
  // Narrow margins and three columns hold most.
  const room = ({columns, margin}: {columns: number; margin: string}) =>
    100 - 10 * Math.abs(columns - 3) + (margin === 'narrow' ? 15 : 0);
  const pagesAt = (its: {columns: number; margin: string}, size: number) => Math.ceil((size * size) / room(its));
  const shapes = [shape(2), shape(1), shape(3), shape(4), shape(2, 'narrow'), shape(3, 'narrow')];

  it('should be those with the largest type', () => {
    expect(bestFit(shapes, range, pagesAt, 1)).toEqual({columns: 3, margin: 'narrow', size: 10.7, fits: true});
  });

  it('should be those that were liked first where others bring next to nothing', () => {
    const alike = (_: unknown, size: number) => Math.ceil((size * size) / 100);
    expect(bestFit(shapes, range, alike, 1)).toEqual({columns: 2, margin: 'normal', size: 10, fits: true});
  });

  it('should be the nearest to fitting where nothing fits, at the smallest type', () => {
    const much = (its: {columns: number; margin: string}) => 300 - room(its);
    expect(bestFit(shapes, range, much, 1)).toEqual({columns: 3, margin: 'narrow', size: 6, fits: false});
  });

  it('should stop where type cannot be larger', () => {
    expect(bestFit(shapes, range, () => 1, 1)).toEqual({columns: 2, margin: 'normal', size: 16, fits: true});
  });
});

describe('what to leave out of a sheet', () => {
  const parts = (...sizes: number[]) => {
    let next = 0;
    return sizes.map((size, index) => ({name: `part ${index}`, blocks: Array.from({length: size}, () => next++)}));
  };
  const blocks = (count: number) => tips(...Array.from({length: count}, () => 10));
  const page = {columns: 1, first: 100, rest: 100};

  it('should be as few parts as can be, and the last one no longer than need be', () => {
    const names = (...sizes: number[]) =>
      partsToLeaveOut(parts(...sizes), blocks(sizes.reduce((sum, size) => sum + size)), page, 1)?.map(({name}) => name);
    expect(names(5, 2, 4)).toEqual(['part 1']);
    expect(names(8, 5, 6, 1)).toEqual(['part 0', 'part 1']);
    expect(names(8, 8)).toEqual(['part 1']);
    expect(names(20)).toBeUndefined();
    expect(names(9, 11, 12)).toEqual(['part 1', 'part 2']);
  });

  it('should always make the rest fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 12}), {minLength: 2, maxLength: 12}), (sizes) => {
        const all = parts(...sizes);
        const its = blocks(sizes.reduce((sum, size) => sum + size));
        const dropped = partsToLeaveOut(all, its, page, 1);
        if (!dropped) return;
        const gone = new Set(dropped.flatMap((part) => part.blocks));
        const left = its.filter((_, index) => !gone.has(index));
        expect(left.length).toBeGreaterThan(0);
        expect(paginate(left, page).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
