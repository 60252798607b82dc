import assert from 'node:assert/strict';

export const title = 'A promise is made in the meeting, reminded of in private, and kept';

const forTheModerator = ['Next topic', 'Record commitment', 'Record decision', '+5 min', 'More', 'End meeting'];
const forParticipants = ['Raise hand', "I'll do it"];

export async function journey({ noa, sam, mia, bot, picture, opens }) {
  // Monday morning, before the agenda of Tuesday's meeting is due.
  await bot.startsAt('2030-01-07T08:00:00Z');
  await opens(noa, sam, mia);
  await sam.sees("Hello, I'm SmarketingBot", 'I remind you here');
  await picture('welcome-in-private', sam);
  await noa.entersRoom();
  await noa.sees("Hello, I'm SmarketingBot", 'Noa Levi added me');
  for (const person of [sam, mia]) await person.entersRoom();
  await picture('welcome', noa);

  await noa.clicks('Set up');
  await noa.fillsIn({ Purpose: 'Win customers together', Sales: ['Sam Porter'], Moderator: 'Noa Levi' });
  await picture('set-up', noa);
  await noa.clicks('Save', 'Dialog · ');
  await noa.sees('Almost set up', 'Every Tuesday, 10:00–11:00 (Europe/Berlin)', 'Noa Levi', 'Who markets');
  await noa.says('team sales @Sia');
  await noa.says('team marketing @Mia @Max');
  await noa.sees('All set up', 'Sam Porter and Sia Anand', 'Max Weber and Mia Novak', 'Not reachable yet: Max Weber and Sia Anand');
  await mia.sees('All set up');
  assert.equal(await mia.count("Hello, I'm SmarketingBot"), 1, 'one welcome');
  await picture('all-set-up', noa, mia);
  await mia.says('topic Pricing page 10m so that we can launch');
  await mia.sees('Added as topic 1: Pricing page');

  // Ten o'clock: the agenda is due.
  await bot.startsAt('2030-01-07T09:00:00Z');
  await sam.sees('Agenda', 'Tue 8 Jan', 'Win customers together', 'Pricing page', 'so that we can launch');
  await sam.fills('Add topic', { Topic: 'Leads from the fair', Minutes: '15', Presenter: 'Mia Novak' });
  for (const person of [noa, sam, mia]) await person.sees('Agenda', 'Pricing page', 'Leads from the fair', '25 of 55 min');
  await picture('agenda', noa, sam);

  // Tuesday, ten o'clock: the meeting.
  await bot.startsAt('2030-01-08T09:00:00Z');
  await noa.clicks('Start meeting', 'Agenda');
  await noa.isOffered('Topic 1 of 2', ...forTheModerator);
  for (const person of [sam, mia]) await person.isOffered('Topic 1 of 2', ...forParticipants);
  await picture('started', noa, sam);
  await sam.clicks('Raise hand');
  await sam.sees('Topic 1 of 2', 'Your hand is up.');
  await noa.sees('Topic 1 of 2', 'Hands: Sales 1');

  // Twelve minutes later: the card said by itself that the time is up.
  await bot.startsAt('2030-01-08T09:12:00Z');
  for (const person of [noa, sam, mia]) await person.sees('Topic 1 of 2', 'Time is up since 10:10');
  await noa.isOffered('Topic 1 of 2', ...forTheModerator);
  await noa.clicks('Next topic');
  for (const person of [noa, sam, mia]) await person.sees('Topic 2 of 2', 'Leads from the fair', 'until 10:');
  await mia.sees('Agenda', 'The meeting is running.', 'Pricing page ✓', 'Leads from the fair – now');
  await noa.fills('Record commitment', { Who: 'Sam Porter', What: 'call Acme back', When: '2030-01-11' });
  await noa.sees('Topic 2 of 2', '#1 call Acme back', "waiting for their yes");
  await mia.fills("I'll do it", { What: 'send the webinar list', When: '2030-01-18' });
  await noa.fills('Record decision', { What: 'The fair gets one stand' });
  for (const person of [noa, sam, mia]) await person.sees('Topic 2 of 2', 'The fair gets one stand', '#1 call Acme back', '#2 send the webinar list');
  await noa.isOffered('Topic 2 of 2', ...forTheModerator);
  await mia.isOffered('Topic 2 of 2', ...forParticipants);
  await picture('agreed', noa, mia);
  await bot.startsAt('2030-01-08T09:25:00Z');
  await noa.clicks('End meeting');
  for (const person of [noa, sam, mia]) await person.sees('Minutes of Tue 8 Jan', 'The fair gets one stand', '#1 call Acme back', '#2 send the webinar list', '25 of 60 min', 'Next: Tue 15 Jan');
  await mia.sees('The meeting is over');
  await picture('minutes', noa, sam);

  // Sam is asked in his own chat.
  await sam.entersOwnChat();
  await sam.sees('Can you take this on?', 'call Acme back', 'Fri 11 Jan');
  await picture('asked', sam);
  await sam.clicks('Accept');
  await sam.sees("It's on your list", 'call Acme back');

  // Friday, half past nine: it is due.
  await bot.startsAt('2030-01-11T08:30:00Z');
  await sam.sees('Reminder · only you see this', 'Due today', '#1 call Acme back');
  await picture('reminder', sam);
  await sam.clicks('Done', 'Reminder');
  await sam.sees('All done – thank you!', 'done ✓');
  await noa.sees('Minutes of Tue 8 Jan', 'done ✓');
  await picture('done', sam, noa);

  // The next agenda opens with what was promised. Nobody was reminded of anything else.
  await bot.startsAt('2030-01-14T09:00:00Z');
  await noa.sees('Agenda', 'Tue 15 Jan', 'Kept 1 · still open 1', '#2 send the webinar list – Mia Novak');
  await picture('next-agenda', noa);
  for (const [person, reminders] of [[sam, 1], [mia, 0], [noa, 0]]) {
    await person.entersOwnChat();
    assert.equal(await person.count('Reminder · only you see this'), reminders, `reminders to ${person.person.first}`);
  }
}
