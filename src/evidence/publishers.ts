/** Hosts that are known for publishing fact checks: signatories of the codes of IFCN and EFCSN, and news agencies' desks. */
const HOSTS = new Set(
  `africacheck.org altnews.in aosfatos.org apnews.com boomlive.in chequeado.com checkyourfact.com climatefeedback.org
  colombiacheck.com correctiv.org demagog.cz demagog.org.pl demagog.sk dogrulukpayi.com dpa-factchecking.com dubawa.org
  ellinikahoaxes.gr faktabaari.fi facta.news factcheck.afp.com factcheck.org factcheckni.org factly.in faktisk.no faktograf.hr
  fullfact.org healthfeedback.org istinomer.rs leadstories.com lupa.uol.com.br maldita.es mimikama.org newschecker.in newtral.es
  pagellapolitica.it pesacheck.org poligrafo.sapo.pt politifact.com raskrinkavanje.ba reuters.com science.feedback.org
  sciencefeedback.co snopes.com stopfake.org teyit.org tfc-taiwan.org.tw thejournal.ie tjekdet.dk turnbackhoax.id verafiles.org
  vishvasnews.com voxukraine.org`.split(/\s+/),
);

/** `kept`: those that several checks of the archive on this device are by. */
export function publishesFactChecks(host: string, kept: readonly string[] = []): boolean {
  const bare = bareHost(host);
  return HOSTS.has(bare) || kept.some((one) => bareHost(one) === bare);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m|amp)\./, '');
}
