// The story in steps: two days of a meeting, and the reminder that follows from it. What is said in it and told beside it is in the modules of the languages.
import { story } from './words.js';

/** Each step acts with a {@link import('./hand.js').Hand}. */
export const steps = [
  async (hand) => {
    for (const sentence of story.setUp) await hand.says('noa', 'room', sentence);
  },
  (hand) => hand.says('sam', 'room', story.topic),
  async (hand) => {
    await hand.looks('mia', 'room');
    await hand.moves('agenda');
  },
  async (hand) => {
    await hand.presses('mia', 'room', 'Add topic');
    await hand.fillsIn({ Topic: story.webinar, Minutes: '10' }, 'Save');
  },
  async (hand) => {
    await hand.moves('meeting');
    await hand.presses('noa', 'room', 'Start meeting');
  },
  async (hand) => {
    await hand.presses('mia', 'room', 'Raise hand');
    await hand.presses('noa', 'room', 'Next topic');
  },
  async (hand) => {
    await hand.says('sam', 'room', story.call);
    await hand.says('mia', 'room', story.onePager);
  },
  async (hand) => {
    await hand.moves('minutes');
    await hand.presses('noa', 'room', 'End meeting');
  },
  async (hand) => {
    await hand.moves('morning');
    await hand.looks('sam', 'own');
  },
  (hand) => hand.presses('sam', 'own', 'Done'),
  (hand) => hand.says('mia', 'own', story.move),
  async (hand) => {
    await hand.moves('agenda');
    await hand.looks('max', 'room');
  },
];
