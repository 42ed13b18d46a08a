/** Holds what the extension may do, byte for byte: each change here needs a decision record. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const built = ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'].filter((path) =>
  existsSync(join(root, path)),
);

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

describe.each(['manifest.json', ...built])('%s', (path) => {
  const manifest = read(path);

  it('asks for exactly the permissions that were decided', () => {
    expect(JSON.stringify(manifest.permissions)).toBe(
      '["activeTab","scripting","storage","contextMenus","declarativeNetRequestWithHostAccess"]',
    );
    // Chrome does not know it, and warns of what it does not know.
    const optional = path === 'dist/chrome/manifest.json' ? undefined : ['trialML'];
    expect(manifest.optional_permissions).toEqual(optional);
    expect(JSON.stringify(manifest.optional_host_permissions)).toBe(
      '["https://*/*","http://127.0.0.1/*","http://localhost/*"]',
    );
  });

  it('enters no page by itself, and no page can see it', () => {
    const never = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'];
    expect(never.filter((key) => key in manifest)).toEqual([]);
    expect(manifest.incognito ?? 'spanning').toBe('spanning');
  });

  it('runs nothing but its own files in its own pages', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: contentSecurityPolicy });
  });

  it('is a manifest of version 3 with a background that may be stopped', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.background.persistent).toBeUndefined();
    expect(manifest.background.service_worker ?? manifest.background.scripts?.[0]).toBeTruthy();
  });

  it('has its messages copied, not written as JSON, where that must be asked for', () => {
    // Firefox does it always, and warns of what it does not know.
    const asked = path === 'dist/firefox/manifest.json' ? undefined : 'structured_clone';
    expect(manifest.message_serialization).toBe(asked);
  });

  it('has commands with modifiers, never a bare letter', () => {
    const keys = Object.values<{ suggested_key?: { default?: string } }>(manifest.commands).map(
      (command) => command.suggested_key?.default,
    );
    expect(keys).toEqual(expect.arrayContaining(['Alt+Shift+K', 'Alt+Shift+M', 'Alt+Shift+J', 'Alt+Shift+U']));
    expect(Object.keys(manifest.commands).sort()).toEqual(
      ['_execute_action', 'next-statement', 'previous-statement', 'toggle-marks'].sort(),
    );
  });

  it('has every icon that it names', () => {
    const folder = path === 'manifest.json' ? 'public' : path.replace(/\/manifest\.json$/, '');
    const icons = [
      ...Object.values<string>(manifest.icons),
      ...Object.values<string>(manifest.action.default_icon ?? {}),
    ];
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    expect(icons.filter((icon) => !existsSync(join(root, folder, icon.replace(/^(public)?\//, ''))))).toEqual([]);
  });
});

it('serves both browsers from one manifest, from the versions that were decided', () => {
  const manifest = read('manifest.json');
  expect(manifest.minimum_chrome_version).toBe('140');
  expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('142.0');
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['websiteContent', 'personalCommunications'],
  });
});

it('is of the same version as the package', () => {
  expect(read('manifest.json').version).toBe(read('package.json').version);
});
