// What the bot may ask about people and meetings, answered in Teams' own shapes. The Playground's answers differ: it knows no
// meeting, finds nobody by Entra id, and names the id `objectId` alone.
import { everybody, room, tenant } from '../cast.mjs';

const member = (person) => ({
  id: person.id, name: person.name, objectId: person.aadObjectId, aadObjectId: person.aadObjectId, givenName: person.first,
  surname: person.name.split(' ')[1], email: person.mail, userPrincipalName: person.mail, tenantId: tenant, userRole: 'user',
});

const nobody = { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'Member not found in the conversation.' } } };

/** An answer, or undefined if that was no question about people or meetings. */
export function askRoster(method, path) {
  if (method !== 'GET') return undefined;
  const [, conversation, list, one] = /^\/v3\/conversations\/([^/]+)\/(pagedmembers|members)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (list) {
    const present = everybody.filter((person) => conversation === room.id || conversation === person.chat).map(member);
    if (one) return present.filter((p) => p.id === one || p.aadObjectId === one).map((body) => ({ status: 200, body }))[0] ?? nobody;
    return { status: 200, body: list === 'members' ? present : { members: present } };
  }
  if (path === `/v1/meetings/${room.meeting}`)
    return {
      status: 200,
      body: {
        details: {
          id: room.meeting, title: room.name, type: 'Recurring', joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
          scheduledStartTime: '2030-01-08T09:00:00Z', scheduledEndTime: '2030-01-08T10:00:00Z',
        },
        conversation: { id: room.id, conversationType: 'groupChat', isGroup: true },
        organizer: member(everybody[0]),
      },
    };
  return undefined;
}
