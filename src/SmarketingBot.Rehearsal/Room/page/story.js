// The story in steps: two days of a meeting, and the reminder that follows from it. What is told beside it is in story-words.js.

/** Each step acts with a {@link import('./hand.js').Hand}. */
export const steps = [
  async (hand) => {
    await hand.says('noa', 'room', 'setup weekly tue 10:00 45m');
    await hand.says('noa', 'room', 'team sales @Sam @Sia');
    await hand.says('noa', 'room', 'team marketing @Mia @Max');
    await hand.says('noa', 'room', 'moderator @Noa');
  },
  (hand) => hand.says('sam', 'room', 'topic Why did Acme go quiet? 15m so that we know what to offer'),
  async (hand) => {
    await hand.looks('mia', 'room');
    await hand.moves('agenda');
  },
  async (hand) => {
    await hand.presses('mia', 'room', 'Add topic');
    await hand.fillsIn({ Topic: 'Webinar in December', Minutes: '10' }, 'Save');
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
    await hand.says('sam', 'room', 'I’ll call Acme back by tomorrow');
    await hand.says('mia', 'room', 'I’ll write the fintech one-pager by fri');
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
  (hand) => hand.says('mia', 'own', 'move 2 to next wed'),
  async (hand) => {
    await hand.moves('agenda');
    await hand.looks('max', 'room');
  },
];
