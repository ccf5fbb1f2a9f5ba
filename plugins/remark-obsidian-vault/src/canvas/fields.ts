/** The fields of one object in a canvas: each as it should be, or reported and made good. */
import type {JsonNode, JsonString} from './json.js';

/** Is told what is wrong, and where in the file. */
export type Report = (offset: number, reason: string) => void;

const COLOR = /^(?:[1-6]|#(?:[\da-f]{3}|[\da-f]{6}))$/i;

/** Reads the fields of an object. */
export class Fields {
  /** Where the object begins. */
  readonly start: number;
  private readonly fields: ReadonlyMap<string, JsonNode>;

  /**
   * @param node - The object.
   * @param name - What it is called in a report: `a card`.
   * @param report - Is told what is wrong.
   */
  constructor(
    node: Extract<JsonNode, {type: 'object'}>,
    private readonly name: string,
    private readonly report: Report,
  ) {
    this.start = node.start;
    this.fields = node.fields;
  }

  /**
   * @param field - Name of a field.
   * @param isRequired - Whether it is reported where it is missing.
   * @returns Its text.
   */
  text(field: string, isRequired = false): JsonString | undefined {
    const node = this.fields.get(field);
    if (node?.type === 'string') return node;
    if (node) this.report(node.start, `\`${field}\` of ${this.name} is not a text`);
    else if (isRequired) this.report(this.start, `${this.name} has no \`${field}\``);
    return undefined;
  }

  /**
   * @param field - Name of a field that must be there.
   * @param otherwise - What stands for it where it is not, or is no number.
   * @param limits - The least and the most that can be drawn.
   * @returns Its number, without a fraction.
   */
  number(field: string, otherwise: number, [least, most]: readonly [number, number]): number {
    const node = this.fields.get(field);
    if (node?.type !== 'number') {
      this.report(node?.start ?? this.start, `${this.name} has no number \`${field}\``);
      return otherwise;
    }
    const value = Math.min(Math.max(Math.round(node.value), least), most);
    if (Math.abs(value - node.value) > 1) {
      this.report(node.start, `\`${field}\` of ${this.name} is out of all proportion`);
    }
    return value;
  }

  /**
   * @param field - Name of a field that may be absent.
   * @param values - The words that it may be.
   * @returns Its word.
   */
  oneOf<const Value extends string>(field: string, values: readonly Value[]): Value | undefined {
    const node = this.text(field);
    if (!node) return undefined;
    const value = values.find((known) => known === node.value);
    if (value === undefined) {
      this.report(node.start, `\`${field}\` of ${this.name} is none of ${values.join(', ')}`);
    }
    return value;
  }

  /** @returns Its colour, as an object without the field where it has none. */
  color(): {color?: string} {
    const node = this.text('color');
    if (!node) return {};
    if (COLOR.test(node.value)) return {color: node.value.toLowerCase()};
    this.report(node.start, `the colour of ${this.name} is neither 1 to 6 nor #rrggbb`);
    return {};
  }
}
