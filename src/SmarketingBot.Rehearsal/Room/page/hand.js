// The hand that plays the story: it writes and presses where anybody could, and rests when it is told to.
import { busy } from './api.js';
import { move } from './clock.js';
import { type } from './composer.js';
import { by, pause } from './dom.js';
import { go } from './state.js';
import { view } from './views.js';
import { everyName, story, told } from './words.js';

const letter = 22;
const glance = 700;
const patience = 8000;

/** Somebody stopped the story. */
export class Stopped extends Error {}

export class Hand {
  #play;
  #pace;

  constructor(play, pace) {
    this.#play = play;
    this.#pace = pace;
  }

  /** Waits as long as people need, and for as long as they want it to. */
  async rest(ms) {
    for (let left = ms * this.#pace; left > 0; left -= 50) {
      await pause(Math.min(50, left));
      await this.#goesOn();
    }
    await this.#goesOn();
  }

  /** Somebody writes, and has their answer. */
  async says(person, place, text) {
    await this.#goesOn();
    view('chat');
    await type(person, place, text, () => this.rest(letter));
    await this.#settled();
    await this.rest(glance);
  }

  /** Somebody presses a button on the newest card that has it; it is named in English and found by any of its names. */
  async presses(person, place, title) {
    await this.looks(person, place);
    const button = await this.#finds(() => buttons('#messages', title).at(-1), title);
    button.scrollIntoView({ block: 'center' });
    button.classList.add('pointed');
    await this.rest(glance);
    button.classList.remove('pointed');
    button.click();
    await this.#settled();
    await this.rest(glance);
  }

  /** The open form is filled in and sent off. */
  async fillsIn(fields, send) {
    const form = await this.#finds(() => document.querySelector('dialog[open].form-window'), send);
    for (const [label, value] of Object.entries(fields)) {
      const input = [...form.querySelectorAll('label')].find((one) => everyName(label).some((name) => one.textContent.trim().startsWith(name)))?.control;
      if (!input) throw new Error(told.missing(story.onCards[label]));
      input.focus();
      for (let i = 1; i <= value.length; i++) {
        input.value = value.slice(0, i);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await this.rest(letter);
      }
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await this.rest(glance);
    const button = await this.#finds(() => buttons('dialog[open]', send)[0], send);
    button.click();
    await this.#settled();
    await this.rest(glance);
  }

  /** Time goes on. */
  async moves(to) {
    await this.#goesOn();
    const button = by(`to-${to}`);
    button.classList.add('pointed');
    await this.rest(glance);
    button.classList.remove('pointed');
    await move(to);
    await this.#settled();
    await this.rest(glance);
  }

  /** Becomes somebody and looks at a conversation. */
  async looks(person, place) {
    await this.#goesOn();
    view('chat');
    go(person, place);
    await this.rest(glance);
  }

  async #goesOn() {
    while (this.#play.paused && !this.#play.stopped) await new Promise((resolve) => { this.#play.on = resolve; });
    if (this.#play.stopped) throw new Stopped();
  }

  // What was asked is answered, and a moment more for the events that tell of it.
  async #settled() {
    while (busy() > 0) await pause(30);
    await pause(120);
  }

  async #finds(look, what) {
    for (let waited = 0; waited < patience; waited += 50) {
      const found = look();
      if (found) return found;
      await pause(50);
      await this.#goesOn();
    }
    throw new Error(told.missing(story.onCards[what]));
  }
}

const buttons = (where, title) => [...document.querySelectorAll(`${where} .card button`)].filter((button) => everyName(title).includes(button.textContent.trim()) && !button.disabled);
