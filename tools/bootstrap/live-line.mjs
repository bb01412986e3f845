const tick = 250;
const plainEvery = 10_000;

/**
 * One line that says what is going on and for how long. On a terminal it is rewritten in place; in a log it is repeated
 * now and then.
 */
export class LiveLine {
  #started = Date.now();
  #nextPlain = Date.now() + plainEvery;
  #terminal = process.stdout.isTTY === true;
  #title;
  #step = '';
  #timer;

  /** @param {string} title */
  constructor(title) {
    this.#title = title;
    if (!this.#terminal) console.log(`${title} …`);
    this.#timer = setInterval(() => this.#draw(), tick);
  }

  /** @param {string} step */
  step(step) {
    this.#step = step;
  }

  /** @param {string} [result] */
  done(result = 'done') {
    clearInterval(this.#timer);
    this.#clear();
    console.log(`${this.#title}: ${result} (${this.#elapsed()})`);
  }

  fail() {
    clearInterval(this.#timer);
    this.#clear();
    console.log(`${this.#title}: failed after ${this.#elapsed()}`);
  }

  #draw() {
    const line = `${this.#title} … ${this.#elapsed()}${this.#step === '' ? '' : `, ${this.#step}`}`;
    if (this.#terminal) {
      this.#clear();
      process.stdout.write(line.slice(0, (process.stdout.columns || 80) - 1));
    } else if (Date.now() >= this.#nextPlain) {
      this.#nextPlain = Date.now() + plainEvery;
      console.log(line);
    }
  }

  #clear() {
    if (this.#terminal) process.stdout.write('\r\x1b[2K');
  }

  #elapsed() {
    const seconds = (Date.now() - this.#started) / 1000;
    return seconds < 60
      ? `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`
      : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  }
}
