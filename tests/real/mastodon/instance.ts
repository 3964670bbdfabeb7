import { instanceAt } from '../../../src/connectors/mastodon/testing/entities.ts'

/** What the fake says of itself, in the two forms of the interface (docs.joinmastodon.org/entities/Instance/, …/V1_Instance/). */
export function instance(host: string, url: string) {
  const v2 = instanceAt(url, '4.5.0')
  const { title, version, description, languages, rules, contact, configuration } = v2
  const { accounts, statuses, media_attachments, polls, urls } = configuration
  return {
    v1: {
      title,
      version,
      description,
      languages,
      rules,
      uri: host,
      short_description: description,
      email: contact.email,
      registrations: false,
      approval_required: false,
      invites_enabled: false,
      stats: { user_count: 1, status_count: 1, domain_count: 1 },
      urls: { streaming_api: urls.streaming },
      configuration: { accounts, statuses, media_attachments, polls },
      thumbnail: null,
      contact_account: null,
    },
    v2,
  }
}
