/** What the fake says of itself, in the two forms of the interface (docs.joinmastodon.org/entities/Instance/, …/V1_Instance/). */
export function instance(host: string, url: string) {
  const limits = {
    accounts: {
      max_featured_tags: 10,
      max_pinned_statuses: 5,
      max_profile_fields: 4,
      profile_field_name_limit: 255,
      profile_field_value_limit: 255,
      max_avatar_description_length: 1500,
      max_header_description_length: 1500,
      max_note_length: 500,
      max_display_name_length: 30,
      avatar_description_limit: 1500,
      header_description_limit: 1500,
      max_featured_accounts: 10,
    },
    statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
    media_attachments: {
      supported_mime_types: ['image/png'],
      description_limit: 1500,
      image_size_limit: 1_000_000,
      image_matrix_limit: 1_000_000,
      video_size_limit: 1_000_000,
      video_frame_rate_limit: 60,
      video_matrix_limit: 1_000_000,
    },
    polls: { max_options: 4, max_characters_per_option: 50, min_expiration: 300, max_expiration: 2_629_746 },
  }
  const streaming = url.replace('http', 'ws')
  const about = { title: 'Serveur d’essai', version: '4.5.0', description: 'En mémoire', languages: ['fr'], rules: [] }
  return {
    v1: {
      ...about,
      uri: host,
      short_description: 'En mémoire',
      email: 'essai@example.com',
      registrations: false,
      approval_required: false,
      invites_enabled: false,
      stats: { user_count: 1, status_count: 1, domain_count: 1 },
      urls: { streaming_api: streaming },
      configuration: limits,
      thumbnail: null,
      contact_account: null,
    },
    v2: {
      ...about,
      domain: host,
      source_url: 'https://github.com/mastodon/mastodon',
      usage: { users: { active_month: 1 } },
      thumbnail: { url: `${url}/thumbnail.png` },
      icon: [],
      configuration: {
        ...limits,
        urls: { streaming, about: null, privacy_policy: null, terms_of_service: null, status: null },
        vapid: { public_key: 'x' },
        translation: { enabled: false },
        limited_federation: false,
        timelines_access: {
          live_feeds: { local: 'public', remote: 'public' },
          hashtag_feeds: { local: 'public', remote: 'public' },
          trending_link_feeds: { local: 'public', remote: 'public' },
        },
      },
      registrations: {
        enabled: false,
        approval_required: false,
        reason_required: false,
        message: null,
        url: null,
        min_age: null,
      },
      contact: { email: 'essai@example.com', account: null },
      api_versions: { mastodon: 7 },
    },
  }
}
