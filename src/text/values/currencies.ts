/** A name, how it is written, and what it stands for where nobody says whose: the plural by "s" is added. */
const NAMES: { [name: string]: string } = {
  dollar: 'dollar buck $',
  cent: 'cent ¢',
  euro: 'euro € eur',
  pound: 'pound £ quid',
  pence: 'pence penny p',
  franc: 'franc',
  peso: 'peso',
  rupee: 'rupee ₨ rs',
  dinar: 'dinar',
  krone: 'krone kroner',
  krona: 'krona kronor',
  dirham: 'dirham',
  riyal: 'riyal',
  rial: 'rial',
  shilling: 'shilling',
  mark: 'mark',
  lira: 'lira lire',
  peseta: 'peseta',
  guilder: 'guilder',
  markka: 'markka',
  schilling: 'schilling',
  drachma: 'drachma',
  escudo: 'escudo',
  real: 'reais',
  sen: 'sen',
  crown: 'crown',
  kopek: 'kopek kopeks',
  'Japanese yen': 'yen ¥ jpy',
  'Chinese yuan': 'yuan renminbi rmb cny 元 kuai',
  'South Korean won': '₩ krw',
  'Russian ruble': 'ruble rouble ₽ rub',
  'Indian rupee': '₹ inr',
  'Polish złoty': 'zloty złoty zlotys pln',
  'Ukrainian hryvnia': 'hryvnia ₴ uah',
  'Israeli New shekel': 'shekel ₪ ils nis',
  'Turkish lira': '₺ try',
  'Thai baht': 'baht ฿ thb',
  'Vietnamese dong': '₫ vnd',
  'South African rand': 'rand zar',
  'Hungarian forint': 'forint huf',
  'Czech koruna': 'koruna czk',
  'Malaysian ringgit': 'ringgit myr',
  'Indonesian rupiah': 'rupiah idr',
  'Philippine peso': '₱ php',
  'Nigerian naira': 'naira ₦ ngn',
  'Ghanaian cedi': 'cedi ₵ ghs',
  'Costa Rican colón': '₡ crc',
  'Lao kip': 'kip ₭ lak',
  'Sri Lankan rupee': 'ரூ රු lkr',
  'Bangladeshi taka': 'taka ৳ bdt',
  'Kazakhstani tenge': 'tenge ₸ kzt',
  'Mongolian tögrög': 'tugrik ₮ mnt',
  'Paraguayan guaraní': 'guarani ₲ pyg',
  'Cambodian riel': 'riel ៛ khr',
  'Azerbaijani manat': '₼ azn',
  'Armenian dram': '֏ amd',
  'Georgian lari': 'lari ₾ gel',
  'Bulgarian lev': 'leva bgn',
  'Peruvian sol': 'pen',
  'United States dollar': 'usd us$ usd$ $us',
  'Canadian dollar': 'cad c$ cad$ ca$',
  'Australian dollar': 'aud a$ aud$ au$',
  'New Zealand dollar': 'nzd nz$ nzd$',
  'Hong Kong dollar': 'hkd hk$ hkd$',
  'Singapore dollar': 'sgd s$ sgd$',
  'New Taiwan dollar': 'twd nt$ ntd',
  'Jamaican dollar': 'jmd j$',
  'Mexican peso': 'mxn mex$ mx$',
  'Brazilian real': 'brl r$',
  'British pound': 'gbp sterling',
  'Swiss franc': 'chf sfr',
  'Swedish krona': 'sek',
  'Norwegian krone': 'nok',
  'Danish krone': 'dkk',
  'Saudi riyal': 'sar',
  'United Arab Emirates dirham': 'aed',
  'Kuwaiti dinar': 'kwd',
  'Argentine peso': 'ars',
  'Chilean peso': 'clp',
  'Colombian peso': 'cop',
  bitcoin: 'bitcoin btc ₿ xbt',
  satoshi: 'satoshi',
};

/** Whose it is, as it stands before a name: "Australian dollars", "Hong Kong dollars", "US dollars". */
const COUNTRIES: { [written: string]: string } = Object.fromEntries(
  `australian canadian singapore jamaican fijian namibian bahamian barbadian belize bermudian guyanese liberian
  british egyptian lebanese syrian sudanese cypriot swiss french belgian luxembourg rwandan burundian congolese
  mexican argentine chilean colombian cuban dominican philippine uruguayan indian pakistani nepalese mauritian
  kuwaiti iraqi jordanian algerian tunisian libyan serbian bahraini norwegian danish swedish icelandic estonian
  moroccan saudi qatari yemeni omani iranian kenyan ugandan tanzanian somali german finnish turkish italian maltese
  spanish austrian greek portuguese japanese chinese russian belarusian polish ukrainian israeli thai vietnamese
  hungarian czech malaysian indonesian nigerian ghanaian brazilian bulgarian romanian croatian irish slovak`
    .split(/\s+/)
    .map((word) => [word, word]),
);
Object.assign(COUNTRIES, {
  us: 'united states',
  american: 'united states',
  dutch: 'netherlands',
  argentinian: 'argentine',
  singaporean: 'singapore',
  emirati: 'united arab emirates',
  'hong kong': 'hong kong',
  'new zealand': 'new zealand',
  'sri lankan': 'sri lankan',
  'costa rican': 'costa rican',
  'south korean': 'south korean',
  'south african': 'south african',
  'saudi arabian': 'saudi',
  'united states': 'united states',
});

/** What is a hundredth of another, where both are said together. */
export const SMALL = /(?:^|\s)(?:cent|pence|kopek|sen|mao)$/;

const written = new Map<string, string>();
for (const [name, forms] of Object.entries(NAMES)) {
  const list = forms.split(' ');
  for (const form of list) {
    written.set(form, name);
    if (/^[a-z]{3,}$/.test(form) && !/^[a-z]{3}$/.test(form)) written.set(`${form}s`, name);
  }
}
for (const word of ['reals', 'pennies', 'won', 'lev', 'sol', 'leu', 'lei', 'forints', 'sens', 'sats']) {
  const name = { reals: 'real', pennies: 'pence', sens: 'sen', sats: 'satoshi', leu: 'leu', lei: 'leu' }[word];
  written.set(word, name ?? word);
}

/** Words that are something else where no number stands beside them, or even then without a country. */
export const WEAK: ReadonlySet<string> = new Set(
  'p mark marks real won try rand sol lev lei leu all pen cop sen rs crown crowns'.split(' '),
);

export const countryOf = (word: string): string | undefined =>
  Object.hasOwn(COUNTRIES, word) ? COUNTRIES[word]?.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()) : undefined;

export const currencyOf = (word: string): string | undefined => written.get(word);

/** ISO 4217, where the words leave no doubt; for the dollar and the pound alone what is meant most. */
const CODES = new Map<string, string>([
  ['dollar', 'USD'],
  ['pound', 'GBP'],
  ['euro', 'EUR'],
  ['franc', 'CHF'],
  ['rupee', 'INR'],
  ['peso', 'MXN'],
  ['krone', 'NOK'],
  ['krona', 'SEK'],
  ['rial', 'IRR'],
  ['won', 'KRW'],
]);
for (const [name, forms] of Object.entries(NAMES)) {
  const code = /(?:^|\s)([a-z]{3})(?=\s|$)/g;
  for (const [, letters] of forms.matchAll(code)) {
    if (name.includes(' ') && letters && !/^(?:yen|won|kip|sen|rmb)$/.test(letters) && !CODES.has(name))
      CODES.set(name, letters.toUpperCase());
  }
}

export const codeOf = (name: string): string => CODES.get(name) ?? name;
