import assert from 'node:assert/strict';
import { tenant } from '../cast.mjs';

export const title = 'The call starts and ends: the bot offers, and depends on nothing of it';

const teams = 'application/vnd.microsoft.meeting';

export async function journey({ noa, sam, mia, bot, facade, picture, opens }) {
  await bot.startsAt('2030-01-08T08:50:00Z');
  await opens(noa, sam, mia);
  await noa.entersRoom();
  await noa.sees("Hello, I'm SmarketingBot");
  for (const person of [sam, mia]) await person.entersRoom();
  await noa.fills('Set up', { Sales: ['Sam Porter'], Marketing: ['Mia Novak'], Moderator: 'Noa Levi' });
  await noa.sees('Agenda', 'Tue 8 Jan');
  await mia.says('topic Leads from the fair 10m');
  await mia.sees('Agenda', 'Leads from the fair');

  // Injected: the Playground has no calls. Teams may tell of a start twice.
  await bot.startsAt('2030-01-08T09:00:00Z');
  await facade.happens(noa.person, 'room', event('Start', { StartTime: bot.now() }));
  await facade.happens(noa.person, 'room', event('Start', { StartTime: bot.now() }));
  await facade.happens(sam.person, 'room', { type: 'event', name: `${teams}ParticipantJoin`, value: { members: [member(sam.person), member(mia.person)] } });
  for (const person of [noa, sam, mia]) await person.sees('The call has started', 'Noa Levi can start the meeting here');
  await picture('offered', noa, sam);
  await sam.clicks('Start meeting', 'The call has started');
  await sam.sees('The call has started', 'Only Noa Levi, who moderates, can start the meeting.');
  await noa.clicks('Start meeting', 'The call has started');
  await noa.isOffered('Topic 1 of 1', 'Next topic', 'Record commitment', 'Record decision', '+5 min', 'More', 'End meeting');
  await noa.sees('The call has started, and so has the meeting: its card is below.');
  assert.equal(await noa.count('The call has started'), 1, 'one offer');

  // Nine and eleven minutes later the card says by itself how the time goes.
  await bot.startsAt('2030-01-08T09:09:00Z');
  await sam.sees('Topic 1 of 1', 'until 10:10', 'What is still missing for a decision?');
  await picture('nearly-up', sam);
  await bot.startsAt('2030-01-08T09:11:00Z');
  for (const person of [noa, sam, mia]) await person.sees('Topic 1 of 1', 'Time is up since 10:10');
  await noa.isOffered('Topic 1 of 1', 'Next topic', 'Record commitment', 'Record decision', '+5 min', 'More', 'End meeting');
  await picture('time-is-up', noa);

  // The call ends, the meeting does not: people may go on in the chat.
  await facade.happens(noa.person, 'room', event('End', { EndTime: bot.now() }));
  await mia.clicks('Raise hand');
  await noa.sees('Topic 1 of 1', 'Hands: Marketing 1');
  await noa.clicks('End meeting');
  await mia.sees('Minutes of Tue 8 Jan', '10:00–10:1', 'Sam Porter', 'Mia Novak', 'Noa Levi', '11 of 10 min');
  await picture('minutes', mia);
}

const event = (what, times) => ({
  type: 'event', name: `${teams}${what}`, value: { MeetingType: 'Recurring', Title: 'Weekly smarketing', Id: 'MCMx', JoinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting', ...times },
});

const member = (person) => ({ user: { id: person.id, name: person.name, aadObjectId: person.aadObjectId, tenantId: tenant }, meeting: { inMeeting: true, role: 'Attendee' } });
