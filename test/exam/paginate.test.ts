import {largestFit} from '../../plugins/docusaurus-plugin-exam-tips/src/client/fit.js';
import {
  paginate,
  type SheetBlock,
  shrinkFactors,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/paginate.js';
import fc from '../property.js';

const tips = (...heights: number[]): SheetBlock[] => heights.map((height) => ({height, isHeading: false}));
const heading = (height: number): SheetBlock => ({height, isHeading: true});
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
