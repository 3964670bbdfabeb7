<?php
// What Apache's rewrite rules do for WordPress, for PHP's own web server.
$folder = getenv('WP_SUBFOLDER');
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if ($folder !== '' && $path !== $folder && !str_starts_with($path, $folder . '/')) {
    header('Content-Type: text/html; charset=utf-8');
    echo '<!doctype html><html lang="fr"><title>Un autre site</title><p>Rien ici.</p></html>';
    return true;
}
$file = getenv('WP_FOLDER') . substr($path, strlen($folder));
if (is_file($file) && !str_ends_with($file, '.php')) return false;
if (is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) $file = rtrim($file, '/') . '/index.php';
if (!is_file($file)) $file = getenv('WP_FOLDER') . '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $folder . substr($file, strlen(getenv('WP_FOLDER')));
chdir(dirname($file));
require $file;
