/**
 * Chromium switches that keep a browser off the network for good: it asks for nothing by itself, resolves no name, uses
 * no proxy. The page lives on 127.0.0.1 or behind a scheme of its own and needs none of it. The same for the browser
 * host and for Electron.
 */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-sync'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-proxy-server'],
  [
    'disable-features',
    'Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  ],
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
];
