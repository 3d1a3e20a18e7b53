/** Says that things are done in the order in which they came, whichever was done first. */
export class InOrder {
  readonly #came: { done: boolean; readonly say: () => void }[] = [];

  /** Something came; what is returned tells that it is done. `say` is called once everything before it is done too. */
  came(say: () => void): () => void {
    const one = { done: false, say };
    this.#came.push(one);
    return () => {
      one.done = true;
      while (this.#came[0]?.done === true) this.#came.shift()?.say();
    };
  }
}
