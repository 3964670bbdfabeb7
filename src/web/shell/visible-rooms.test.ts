import { expect, it } from 'vitest'
import type { PageDefinition } from '../../ui-kit/registration.ts'
import { pageAt, visibleRooms } from './visible-rooms.ts'

const page = (
  path: string,
  room: PageDefinition['room'],
  permission: PageDefinition['permission'] = 'org.read',
): PageDefinition => ({
  path,
  room,
  permission,
  titleKey: 'app.rooms.today.title',
  load: () => Promise.reject(new Error('not loaded here')),
})
const pages = [
  page('settings', 'settings', 'org.manage'),
  page('listen', 'listen', 'listen.read'),
  page('listen/topics', 'listen', 'listen.read'),
  page('listen/topics/$topicId', 'listen', 'listen.read'),
  page('today', 'today'),
]

it('shows the rooms in the order of the loop, only those with a page', () => {
  expect(visibleRooms(pages, 'administrator').map(room => room.id)).toEqual(['today', 'listen', 'settings'])
})
it('hides what a role may not enter', () => {
  expect(visibleRooms(pages, 'employee').map(room => room.id)).toEqual(['today'])
})
it('keeps pages with a varying part out of the menu', () => {
  expect(
    visibleRooms(pages, 'reader')
      .find(room => room.id === 'listen')
      ?.pages.map(one => one.path),
  ).toEqual(['listen', 'listen/topics'])
})
it('finds the page of an address', () => {
  expect(pageAt(pages, 'listen/topics/7')?.path).toBe('listen/topics/$topicId')
  expect(pageAt(pages, 'listen/topics')?.path).toBe('listen/topics')
  expect(pageAt(pages, 'nowhere')).toBeNull()
})
