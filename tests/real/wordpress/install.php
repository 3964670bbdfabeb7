<?php
// Run once by php-cli: creates the site, its users and an application password, prints the password as JSON.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url(getenv('WP_URL'), PHP_URL_HOST) . ':' . parse_url(getenv('WP_URL'), PHP_URL_PORT);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
require getenv('WP_FOLDER') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$options = json_decode(getenv('WP_OPTIONS'), true);
wp_install($options['title'], 'redaction', 'redaction@example.com', true, '', 'a password for tests', 'fr_FR');
update_option('timezone_string', $options['timezone']);
update_option('permalink_structure', $options['permalinks'] === 'pretty' ? '/%year%/%monthnum%/%day%/%postname%/' : '');
update_option('comment_moderation', '0');
update_option('comment_previously_approved', '0');
update_option('thread_comments', '1');
update_option('posts_per_rss', '10');
wp_update_user(['ID' => 1, 'display_name' => 'Élodie Gagné']);
// The first post, page and comment that every new WordPress has.
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $post) wp_delete_post($post->ID, true);
[$password] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'tests']);
flush_rewrite_rules();
echo json_encode(['password' => $password]);
