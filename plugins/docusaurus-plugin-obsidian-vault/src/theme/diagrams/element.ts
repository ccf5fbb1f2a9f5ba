/**
 * The element of a diagram. It draws itself wherever it comes to stand: on the page of a note, in a tip on another page, in a preview,
 * on a sheet. What draws is loaded with the first of them.
 */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** What the element does once its code is there. */
type Drawing = typeof import('./drawing.js');

if (ExecutionEnvironment.canUseDOM && !customElements.get('vault-diagram')) {
  const drawing = (): Promise<Drawing> => import('./drawing.js');

  customElements.define(
    'vault-diagram',
    class extends HTMLElement {
      connectedCallback(): void {
        // Where the code cannot be fetched, the words of the diagram stay.
        void drawing()
          .then(({watch}) => this.isConnected && watch(this))
          .catch(() => undefined);
      }

      disconnectedCallback(): void {
        void drawing()
          .then(({forget}) => forget(this))
          .catch(() => undefined);
      }

      /** Draws it now, wherever it stands: for what is about to be printed. */
      async draw(): Promise<void> {
        await (await drawing()).drawNow(this);
      }
    },
  );
}
