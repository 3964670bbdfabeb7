<?php
// Must-use plugin: what security plugins do to a site's ways in, switched by files so that a test can change its mind.
add_filter('rest_authentication_errors', function ($result) {
    if (!empty($result) || is_user_logged_in() || !is_file(WP_CONTENT_DIR . '/rest-closed')) return $result;
    return new WP_Error('rest_not_logged_in', 'L’API est réservée aux membres.', ['status' => 401]);
});
add_action('parse_request', function ($wp) {
    if (empty($wp->query_vars['feed']) || !is_file(WP_CONTENT_DIR . '/feeds-closed')) return;
    status_header(403);
    die('Fermé.');
});
